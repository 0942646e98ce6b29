import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { wordsAgainstCode } from './words-against-code.ts';

describe('IPR-DESC-002', () => {
  it.each<[string, Facts, string]>([
    [
      'fires if words and code are of different sectors',
      factsOf({}, { categoryByCode: '3a', categoryByWords: '9a' }),
      'fires 1',
    ],
    ['does not take sector 1 for sector 12', factsOf({}, { categoryByCode: '1a', categoryByWords: '12a' }), 'fires 1'],
    ['counts half within a sector', factsOf({}, { categoryByCode: '3a', categoryByWords: '3b' }), 'fires 0.5'],
    ['is quiet if both agree', aFacts(), 'quiet'],
    [
      'cannot tell without the code',
      aFacts({ lines: [without(aLineFact(), 'categoryByCode')] }),
      'unknown lines[0].hs',
    ],
    [
      'cannot tell without the words',
      aFacts({ lines: [without(aLineFact(), 'categoryByWords')] }),
      'unknown lines[0].description',
    ],
    [
      'cannot tell without either',
      aFacts({
        declaration: { lines: [without(aLine(), 'description')] },
        lines: [without(aLineFact(), 'categoryByCode', 'categoryByWords')],
      }),
      'unknown lines[0].hs lines[0].description',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(wordsAgainstCode, facts))).toBe(expected);
  });
});
