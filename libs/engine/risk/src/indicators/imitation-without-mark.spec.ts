import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aMark, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { imitationWithoutMark } from './imitation-without-mark.ts';

const termed = (term: string, known: Parameters<typeof factsOf>[1] = {}): Facts =>
  factsOf({ description: `shirt ${term}` }, { imitationTerms: [{ term, start: 6, end: 6 + term.length }], ...known });

describe('IPR-BRAND-004', () => {
  it.each<[string, Facts, string]>([
    ['fires for a plain term', termed('replica'), 'fires 1'],
    ['counts half for a word that honest goods use too', termed('mirror'), 'fires 0.5'],
    ['counts half for AAA on goods that are no cells', termed('AAA'), 'fires 0.5'],
    ['is quiet for AAA cells by the code', termed('AAA', { categoryByCode: '12h' }), 'quiet'],
    ['is quiet for AAA cells by the words', termed('AAA', { categoryByWords: '7e' }), 'quiet'],
    ['is quiet for a 1:1 scale model', termed('1:1', { categoryByCode: '9a' }), 'quiet'],
    ['leaves a term beside a mark to its own indicator', termed('replica', { marks: [aMark()] }), 'quiet'],
    [
      'fires where the goods only fit the mark',
      termed('replica', { marks: [aMark({ compatibleWith: true })] }),
      'fires 1',
    ],
    [
      'fires beside a word that is a mark of other goods',
      termed('replica', { marks: [aMark({ strength: 0.3, categories: ['9a'] })] }),
      'fires 1',
    ],
    ['is quiet without a term', aFacts(), 'quiet'],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(imitationWithoutMark, facts))).toBe(expected);
  });
});
