import type { Facts } from '@portcullis/domain';

import { aFacts, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { consigneeWithRecord } from './consignee-with-record.ts';

type Outcome = [code: 'R0' | 'R1' | 'R1C' | 'R1G' | 'R1U' | 'R2', daysAgo: number];

const recorded = (...outcomes: Outcome[]): Facts =>
  aFacts({
    history: {
      consignee: { inspections: outcomes.length, outcomes: outcomes.map(([code, daysAgo]) => ({ code, daysAgo })) },
    },
  });

describe('IPR-PTY-002', () => {
  it.each<[string, Facts, string]>([
    ['fires for a confirmed infringement today', recorded(['R1C', 0]), 'fires 1'],
    ['counts it half after 180 days', recorded(['R1C', 180]), 'fires 0.5'],
    ['still counts it after 365 days', recorded(['R1C', 365]), 'fires 0.2452'],
    ['forgets it the day after', recorded(['R1C', 366]), 'quiet'],
    ['adds up what was confirmed', recorded(['R1C', 360], ['R1C', 180]), 'fires 0.75'],
    ['counts no more than in full', recorded(['R1C', 1], ['R1C', 1]), 'fires 1'],
    [
      'takes silence of the right holder for no infringement',
      recorded(['R1U', 1], ['R1G', 1], ['R0', 1], ['R1', 1], ['R2', 1]),
      'quiet',
    ],
    ['is quiet for a party without a record', aFacts(), 'quiet'],
    [
      'does not look at the other party',
      aFacts({ history: { consignor: { inspections: 1, outcomes: [{ code: 'R1C', daysAgo: 1 }] } } }),
      'quiet',
    ],
    [
      'cannot tell for a party without identity',
      aFacts({ declaration: { consignee: without(aParty({ declared: ['name'] }), 'identityKey') } }),
      'unknown consignee.street',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(consigneeWithRecord, facts))).toBe(expected);
  });
});
