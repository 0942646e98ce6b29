import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aMark, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { imitationOfMark } from './imitation-of-mark.ts';

/** The mark, so many words, a term. */
function apart(words: number, mark: Parameters<typeof aMark>[0] = {}): Facts {
  const start = 10 + 2 * words;
  return factsOf(
    { description: `Zephyrine ${'x '.repeat(words)}replica` },
    { imitationTerms: [{ term: 'replica', start, end: start + 7 }], marks: [aMark(mark)] },
  );
}

const withoutKind = (facts: Facts): Facts => ({
  ...facts,
  lines: facts.lines.map((line) => without(line, 'categoryByCode', 'categoryByWords')),
});

describe('IPR-BRAND-003', () => {
  it.each<[string, Facts, string]>([
    ['fires for a term five words from the mark', apart(5), 'fires 1'],
    ['is quiet for a term six words away', apart(6), 'quiet'],
    ['fires for a term right beside the mark', apart(0), 'fires 1'],
    [
      'counts words backwards too',
      factsOf(
        { description: 'replica of Zephyrine' },
        {
          imitationTerms: [{ term: 'replica', start: 0, end: 7 }],
          marks: [aMark({ span: { pointer: 'lines[0].description', start: 11, end: 20 } })],
        },
      ),
      'fires 1',
    ],
    [
      'fires for a mark in another element of the line',
      factsOf(
        { description: 'replica' },
        {
          imitationTerms: [{ term: 'replica', start: 0, end: 7 }],
          marks: [aMark({ span: { pointer: 'lines[0].brand', start: 0, end: 9 } })],
        },
      ),
      'fires 1',
    ],
    ['is quiet where the goods only fit the mark', apart(0, { compatibleWith: true }), 'quiet'],
    ['is quiet for a weak mark on other goods', apart(0, { strength: 0.3, categories: ['9a'] }), 'quiet'],
    [
      'cannot tell for a weak mark on goods of unknown kind',
      withoutKind(apart(0, { strength: 0.3 })),
      'unknown lines[0].hs',
    ],
    [
      'is quiet for a term without a mark',
      factsOf({ description: 'replica' }, { imitationTerms: [{ term: 'replica', start: 0, end: 7 }] }),
      'quiet',
    ],
    ['is quiet for a mark without a term', factsOf({}, { marks: [aMark()] }), 'quiet'],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(imitationOfMark, facts))).toBe(expected);
  });
});
