import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aMark, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { imitationWithoutMark } from './imitation-without-mark.ts';

type Known = Parameters<typeof factsOf>[1];

/** A garment with a sales term (or a text that holds it) behind. */
const termed = (text: string, known: Known = {}, term = text): Facts =>
  factsOf({ description: `hoodie ${text}` }, { imitationTerms: [{ term, start: 7, end: 7 + term.length }], ...known });

/** As if no category followed from the code; from the words only the one given. */
const withoutCategory = (facts: Facts, byWords?: string): Facts => ({
  ...facts,
  lines: facts.lines.map((line) => ({
    ...without(line, 'categoryByCode', 'categoryByWords'),
    ...(byWords !== undefined && { categoryByWords: byWords }),
  })),
});

const twoTerms = factsOf(
  { description: 'hoodie inspired dupe' },
  { imitationTerms: [{ term: 'inspired', start: 7, end: 15 }, { term: 'dupe', start: 16, end: 20 }] },
); // prettier-ignore

describe('IPR-BRAND-004', () => {
  it.each<[string, Facts, string]>([
    ['counts in full on goods that are often faked', termed('replica'), 'fires 1'],
    ['goes by the words where there is no code', withoutCategory(termed('dupe'), '5b'), 'fires 1'],
    [
      'believes the code before the words',
      termed('dupe', { categoryByCode: '12c', categoryByWords: '5b' }),
      'fires 0.4445',
    ],
    [
      'counts in part on other goods',
      termed('dupe', { categoryByCode: '12c', categoryByWords: '12c' }),
      'fires 0.4445',
    ],
    ['counts in part where the goods are not told', withoutCategory(termed('dupe')), 'fires 0.4445'],
    ['counts at the limit of what is often faked', termed('dupe', { categoryByCode: '11a' }), 'fires 1'],
    ['counts in part below it', termed('dupe', { categoryByCode: '9b' }), 'fires 0.4445'],
    ['takes AAA on clothing for what sellers mean by it', termed('AAA'), 'fires 1'],
    ['counts AAA little on goods that are seldom faked', termed('AAA', { categoryByCode: '12c' }), 'fires 0.2223'],
    ['is quiet for AAA cells by the code', termed('AAA', { categoryByCode: '12h' }), 'quiet'],
    ['is quiet for AAA cells by the words', termed('AAA', { categoryByWords: '7e' }), 'quiet'],
    ['is quiet for AAA pearls', termed('AAA', { categoryByCode: '5d' }), 'quiet'],
    ['takes 1:1 on clothing for what sellers mean by it', termed('1:1'), 'fires 1'],
    ['is quiet for a 1:1 scale model', termed('1:1', { categoryByCode: '9a' }), 'quiet'],
    ['is quiet for a copy on paper', termed('copy', { categoryByCode: '12e', categoryByWords: '5a' }), 'quiet'],
    ['counts an everyday word little, whatever the goods', termed('inspired'), 'fires 0.2223'],
    ['is quiet for it where it belongs', termed('mirror', { categoryByCode: '12b' }), 'quiet'],
    ['counts imitation leather in part', termed('imitation leather', {}, 'imitation'), 'fires 0.4445'],
    ['counts imitation by itself in full', termed('imitation bag', {}, 'imitation'), 'fires 1'],
    ['is quiet for imitation jewellery by its code', termed('imitation', { categoryByCode: '5d' }), 'quiet'],
    [
      'counts the licensed replica of a football shirt in part',
      termed('replica football', {}, 'replica'),
      'fires 0.4445',
    ],
    ['is quiet for a toy replica', termed('replica', { categoryByCode: '9a' }), 'quiet'],
    ['lets the strongest of several terms speak', twoTerms, 'fires 1'],
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
