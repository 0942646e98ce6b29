import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { vagueDescription } from './vague-description.ts';

describe('IPR-DESC-001', () => {
  it.each<[string, Facts, string]>([
    ['fires for a description that tells nothing', factsOf({}, { vague: { answer: 'yes', term: 'gift' } }), 'fires 1'],
    ['counts half for one that hardly tells', factsOf({}, { vague: { answer: 'hint' } }), 'fires 0.5'],
    ['is quiet for one that tells', factsOf({}, { vague: { answer: 'no' } }), 'quiet'],
    [
      'lets the vaguer of two lines speak',
      aFacts({
        declaration: { lines: [aLine(), aLine()] },
        lines: [aLineFact({ vague: { answer: 'hint' } }), aLineFact({ vague: { answer: 'yes' } })],
      }),
      'fires 1',
    ],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
    [
      'cannot tell if nobody looked',
      aFacts({ lines: [without(aLineFact(), 'vague')] }),
      'unknown lines[0].description',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(vagueDescription, facts))).toBe(expected);
  });
});
