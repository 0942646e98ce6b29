import { judgeRecord } from '../history.ts';
import { indicator } from '../indicator.ts';

/** Repeat buyers and resellers. People move and share addresses, so it reaches less far back than for senders. */
export const consigneeWithRecord = indicator({
  id: 'IPR-PTY-002',
  group: 'party',
  version: 1,
  asks: 'Have infringements by the consignee been confirmed?',
  defaults: { windowDays: 365, halfLifeDays: 180 },
  judge: (facts, { windowDays, halfLifeDays }) => judgeRecord(facts, 'consignee', windowDays, halfLifeDays),
});
