import type { Facts } from '@portcullis/domain';

import { aDisguisedMark, aFacts, aLine, aLineFact, inShort, judgeOne, without } from '../testing/index.ts';
import { disguisedMark } from './disguised-mark.ts';

function disguised(mark: Parameters<typeof aDisguisedMark>[0], ofUnknownKind = false): Facts {
  const known = aLineFact({ marks: [aDisguisedMark(mark)] });
  return aFacts({ lines: [ofUnknownKind ? without(known, 'categoryByCode', 'categoryByWords') : known] });
}

describe('IPR-BRAND-002', () => {
  it.each<[string, Facts, string]>([
    ['fires in full for a sure find', disguised({}), 'fires 1'],
    ['fires in full from 0.85', disguised({ strength: 0.85 }), 'fires 1'],
    ['counts a possible slip of the pen by its strength', disguised({ strength: 0.84 }), 'fires 0.84'],
    ['takes a doubtful find on goods of the right by its strength', disguised({ strength: 0.45 }), 'fires 0.45'],
    ['is quiet for a doubtful find on other goods', disguised({ strength: 0.49, categories: ['9a'] }), 'quiet'],
    ['is quiet for a mark in plain sight', disguised({ visible: true }), 'quiet'],
    ['fires in full for four letters on goods of the right', disguised({ mark: 'Zeph', strength: 0.7 }), 'fires 1'],
    ['counts four letters below 0.7 by their strength', disguised({ mark: 'Zeph', strength: 0.69 }), 'fires 0.69'],
    ['is quiet for four letters on other goods', disguised({ mark: 'Zeph', categories: ['9a'] }), 'quiet'],
    ['takes a missing space for haste', disguised({ how: ['case', 'joined'] }), 'fires 0.6'],
    ['counts half where the goods only fit the mark', disguised({ compatibleWith: true }), 'fires 0.5'],
    ['cannot tell for four letters on goods of unknown kind', disguised({ mark: 'Zeph' }, true), 'unknown lines[0].hs'],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
    ['is quiet without a mark', aFacts(), 'quiet'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(disguisedMark, facts))).toBe(expected);
  });
});
