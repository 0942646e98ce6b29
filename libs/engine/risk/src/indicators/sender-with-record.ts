import { judgeRecord } from '../history.ts';
import { indicator } from '../indicator.ts';

/** The best single predictor in most administrations. */
export const senderWithRecord = indicator({
  id: 'IPR-PTY-001',
  group: 'party',
  version: 1,
  asks: 'Have infringements by the sender been confirmed?',
  defaults: { windowDays: 540, halfLifeDays: 180 },
  judge: (facts, { windowDays, halfLifeDays }) => judgeRecord(facts, 'consignor', windowDays, halfLifeDays),
});
