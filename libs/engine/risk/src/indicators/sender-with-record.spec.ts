import type { Facts } from '@portcullis/domain';

import { aFacts, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { senderWithRecord } from './sender-with-record.ts';

type Outcome = [code: 'R0' | 'R1' | 'R1C' | 'R1G' | 'R1U' | 'R2', daysAgo: number];

const recorded = (...outcomes: Outcome[]): Facts =>
  aFacts({
    history: {
      consignor: { inspections: outcomes.length, outcomes: outcomes.map(([code, daysAgo]) => ({ code, daysAgo })) },
    },
  });

describe('IPR-PTY-001', () => {
  it.each<[string, Facts, string]>([
    ['keeps a ninth back for a single infringement', recorded(['R1C', 0]), 'fires 0.8889'],
    ['counts it half after 180 days', recorded(['R1C', 180]), 'fires 0.4445'],
    ['still counts it after 540 days', recorded(['R1C', 540]), 'fires 0.1111'],
    ['forgets it the day after', recorded(['R1C', 541]), 'quiet'],
    ['adds up what was confirmed', recorded(['R1C', 360], ['R1C', 180]), 'fires 0.6667'],
    ['counts two of one worth as one', recorded(['R1C', 180], ['R1C', 180]), 'fires 0.8889'],
    ['rises from one to full', recorded(['R1C', 0], ['R1C', 360]), 'fires 0.9445'],
    ['counts in full from one and a half', recorded(['R1C', 0], ['R1C', 180]), 'fires 1'],
    ['counts no more than in full', recorded(['R1C', 1], ['R1C', 1], ['R1C', 1]), 'fires 1'],
    [
      'counts in full where every second inspection was a hit',
      recorded(['R1C', 0], ['R1C', 0], ['R0', 0], ['R1G', 0]),
      'fires 1',
    ],
    [
      'counts as a single one where most were clean',
      recorded(['R1C', 0], ['R1C', 0], ['R0', 0], ['R1G', 0], ['R0', 0]),
      'fires 0.8889',
    ],
    [
      'leaves out of that share what told neither',
      recorded(['R1C', 0], ['R1C', 0], ['R1', 0], ['R1U', 0], ['R0', 541]),
      'fires 1',
    ],
    [
      'takes silence of the right holder for no infringement',
      recorded(['R1U', 1], ['R1G', 1], ['R0', 1], ['R1', 1], ['R2', 1]),
      'quiet',
    ],
    ['is quiet for a party without a record', aFacts(), 'quiet'],
    [
      'does not look at the other party',
      aFacts({ history: { consignee: { inspections: 1, outcomes: [{ code: 'R1C', daysAgo: 1 }] } } }),
      'quiet',
    ],
    [
      'cannot tell for a party without identity',
      aFacts({ declaration: { consignor: without(aParty({ declared: ['name'] }), 'identityKey') } }),
      'unknown consignor.street',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(senderWithRecord, facts))).toBe(expected);
  });
});
