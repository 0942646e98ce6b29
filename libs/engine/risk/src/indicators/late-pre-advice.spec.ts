import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, inShort, judgeOne, without } from '../testing/index.ts';
import { latePreAdvice } from './late-pre-advice.ts';

const after = (kind: 'departed' | 'arrived', at: string): Facts => aFacts({ physical: [{ kind, at }] });

const nothingExpected = (facts: Facts): Facts => ({
  ...facts,
  declaration: without(facts.declaration, 'expectedDepartureAt'),
});

const earlierOther: Facts = {
  ...after('departed', '2026-03-10T07:00:00.000Z'),
  otherDeclaration: aDeclaration({
    submission: { ...aDeclaration().submission, receivedAt: '2026-03-10T06:00:00.000Z' },
  }),
};

describe('IPR-DESC-008', () => {
  it.each<[string, Facts, string]>([
    ['is quiet for data that came as the item left', after('departed', '2026-03-10T08:00:00.000Z'), 'quiet'],
    ['counts half for data that came after it left', after('departed', '2026-03-10T07:59:59.999Z'), 'fires 0.5'],
    ['fires for data that came after it arrived', after('arrived', '2026-03-10T07:59:59.999Z'), 'fires 1'],
    [
      'cannot tell when it left from an arrival later than the data',
      nothingExpected(after('arrived', '2026-03-10T09:00:00.000Z')),
      'unknown physical.departed',
    ],
    ['takes the earlier of two declarations', earlierOther, 'quiet'],
    ['takes the expected departure while there is none', aFacts(), 'quiet'],
    [
      'cannot tell if the departure was expected before',
      aFacts({ declaration: { expectedDepartureAt: '2026-03-10T07:59:59.999Z' } }),
      'unknown physical.departed',
    ],
    ['cannot tell without any word of it', nothingExpected(aFacts()), 'unknown physical.departed'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(latePreAdvice, facts))).toBe(expected);
  });
});
