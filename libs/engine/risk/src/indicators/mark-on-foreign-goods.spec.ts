import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, aMark, inShort, judgeOne, without } from '../testing/index.ts';
import { markOnForeignGoods } from './mark-on-foreign-goods.ts';

const marked = (mark: Parameters<typeof aMark>[0], known: Parameters<typeof aLineFact>[0] = {}): Facts =>
  aFacts({ lines: [aLineFact({ marks: [aMark(mark)], ...known })] });

const ofUnknownKind = aFacts({
  lines: [without(aLineFact({ marks: [aMark()] }), 'categoryByCode', 'categoryByWords')],
});

describe('IPR-BRAND-009', () => {
  it.each<[string, Facts, string]>([
    ['fires for goods the right does not cover', marked({ categories: ['9a'] }), 'fires 0.9'],
    ['is quiet if the code is of the right', marked({ categories: ['3a'] }, { categoryByWords: '9a' }), 'quiet'],
    ['is quiet if the words are of the right', marked({ categories: ['9a'] }, { categoryByWords: '9a' }), 'quiet'],
    ['takes a weak find for a common word', marked({ categories: ['9a'], strength: 0.49 }), 'quiet'],
    ['takes a find of 0.5', marked({ categories: ['9a'], strength: 0.5 }), 'fires 0.5'],
    ['takes three letters for a common word', marked({ categories: ['9a'], mark: 'Zep' }), 'quiet'],
    ['is quiet where the goods only fit the mark', marked({ categories: ['9a'], compatibleWith: true }), 'quiet'],
    ['cannot tell if the register names no goods', marked({ categories: [] }), 'unknown register.categories'],
    ['cannot tell for goods of unknown kind', ofUnknownKind, 'unknown lines[0].hs'],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
    ['is quiet without a mark', aFacts(), 'quiet'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(markOnForeignGoods, facts))).toBe(expected);
  });
});
