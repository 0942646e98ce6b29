import type { Facts } from '@portcullis/domain';

import { aFacts, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { cleanSender } from './clean-sender.ts';

function clean(count: number, ...more: ('R1' | 'R1C' | 'R1G' | 'R1U' | 'R2' | 'R4')[]): Facts {
  const outcomes = [...Array.from({ length: count }, () => 'R0' as const), ...more].map((code) => ({
    code,
    daysAgo: 10,
  }));
  return aFacts({ history: { consignor: { inspections: outcomes.length, outcomes } } });
}

describe('IPR-PTY-M01', () => {
  it.each<[string, Facts, string]>([
    ['relieves a sender after twenty clean inspections', clean(20), 'fires 1'],
    ['is quiet after nineteen', clean(19), 'quiet'],
    ['counts genuine goods as clean', clean(19, 'R1G'), 'fires 1'],
    ['does not count an inspection that was not carried out', clean(19, 'R4'), 'quiet'],
    ['does not count silence of the right holder', clean(19, 'R1U'), 'quiet'],
    ['is quiet after one infringement', clean(30, 'R1C'), 'quiet'],
    ['is quiet after another offence', clean(30, 'R2'), 'quiet'],
    ['is quiet while one is pending', clean(30, 'R1'), 'quiet'],
    ['is quiet for a sender without a record', aFacts(), 'quiet'],
    [
      'cannot tell for a sender without identity',
      {
        ...clean(30),
        declaration: { ...aFacts().declaration, consignor: without(aParty({ declared: [] }), 'identityKey') },
      },
      'unknown consignor.name consignor.street',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(cleanSender, facts))).toBe(expected);
  });
});
