import { judgeRecord } from '../history.ts';
import { indicator } from '../indicator.ts';

/**
 * The best single predictor in most administrations (`ipr-risk-indicators.json`, IPR-PTY-001). One confirmed infringement
 * may be a lot that the sender bought in good faith; once a second one is confirmed while the first is fresh, and half of what
 * was opened infringed, the sender deals in such goods, and the record speaks in full. Two finds among dozens of clean
 * parcels say little more than one: a criterion is worth its hits over its hits and misses (`ipr-enforcement.md`, 13.5).
 */
export const senderWithRecord = indicator({
  id: 'IPR-PTY-001',
  group: 'party',
  version: 2,
  asks: 'Have infringements by the sender been confirmed?',
  defaults: { windowDays: 540, halfLifeDays: 180, onceShare: 0.8889, fullAt: 1.5, fullShare: 0.5 },
  judge: (facts, rules) => judgeRecord(facts, 'consignor', rules),
});
