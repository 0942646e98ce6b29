import type { Facts } from '@portcullis/domain';

import { aFacts, aLineFact, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { healthAndSafety } from './health-and-safety.ts';

describe('IPR-HSF-001', () => {
  it.each<[string, Facts, string]>([
    ['fires for medicines', factsOf({}, { categoryByCode: '11a' }), 'fires 1'],
    ['fires for toys by the words alone', factsOf({}, { categoryByWords: '9a' }), 'fires 1'],
    ['is quiet for clothing', aFacts(), 'quiet'],
    [
      'cannot tell for goods of unknown kind',
      aFacts({ lines: [without(aLineFact(), 'categoryByCode', 'categoryByWords')] }),
      'unknown lines[0].hs',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(healthAndSafety, facts))).toBe(expected);
  });
});
