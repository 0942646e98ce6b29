import { judgeRecord } from '../history.ts';
import { indicator } from '../indicator.ts';

/** One infringement's worth is the most that counts: a buyer may be deceived twice. */
const ONCE_IS_ALL = { onceShare: 1, fullAt: 1, fullShare: 0 };

/** Repeat buyers and resellers. People move and share addresses, so it reaches less far back than for senders. */
export const consigneeWithRecord = indicator({
  id: 'IPR-PTY-002',
  group: 'party',
  version: 1,
  asks: 'Have infringements by the consignee been confirmed?',
  defaults: { windowDays: 365, halfLifeDays: 180 },
  judge: (facts, rules) => judgeRecord(facts, 'consignee', { ...ONCE_IS_ALL, ...rules }),
});
