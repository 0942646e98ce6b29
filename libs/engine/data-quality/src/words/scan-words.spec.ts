import fc from 'fast-check';

import { foldWord, hashWord } from './fold-word.ts';
import { isNumberAt, scanWords, wordAt, wordsOf } from './scan-words.ts';

describe('scanWords', () => {
  it.each([
    ['', []],
    ['Brake discs', ['brake', 'discs']],
    ["Men's  T-shirt, 2pcs.", ['mens', 't', 'shirt', '2pcs']],
    ['Men’s ZUBEHÖR', ['mens', 'zubehör']],
    ['Ｇｉｆｔ　箱', ['gift', '箱']],
    ['gi\u200bft\u00ad', ['gift']],
    ['礼物、样品', ['礼物', '样品']],
    ['🎁toy🎁', ['toy']],
    ['Caf\u0065\u0301', ['café']],
    ['™®€100', ['100']],
  ])('reads %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('gives offsets into the text as it was', () => {
    const { starts, ends } = scanWords('  Ｇｉｆｔ: mug');
    expect([starts[0], ends[0], starts[1], ends[1]]).toEqual([2, 6, 8, 11]);
  });

  it('counts what a text is made of', () => {
    expect(scanWords('Ab 12-$%')).toMatchObject({ letters: 2, digits: 2, blanks: 2, specials: 2 });
    expect(scanWords('Ab12é3')).toMatchObject({ letters: 3, digits: 3 });
  });

  it('tells numbers from words with digits', () => {
    const words = scanWords('12 12a a12');
    expect([0, 1, 2].map((at) => isNumberAt(words, at))).toEqual([true, false, false]);
  });

  it('reads no more than a thousand characters of a text', () => {
    expect(scanWords('a '.repeat(100_000)).count).toBe(512);
  });

  it('hashes each word and its singular as the plain functions do', () => {
    const ending = fc.constantFrom(
      '',
      's',
      'es',
      'ies',
      'ie',
      'xes',
      'sses',
      'shes',
      'ches',
      'us',
      'is',
      'ss',
      'E',
      'S',
    );
    const stem = fc.string({ unit: fc.constantFrom(...Array.from('abcxshieuABC019éß')), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(stem, ending)), (parts) => {
        const words = scanWords(parts.map(([head, tail]) => head + tail).join(' '));
        for (let at = 0; at < words.count; at++) {
          const word = wordAt(words, at);
          expect([word, words.rawHashes[at], words.foldedHashes[at]]).toEqual([
            word,
            hashWord(word),
            hashWord(foldWord(word)),
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => scanWords(text).count >= 0));
  });
});

describe('foldWord', () => {
  it.each([
    ['gifts', 'gift'],
    ['watches', 'watch'],
    ['boxes', 'box'],
    ['dresses', 'dress'],
    ['shoes', 'shoe'],
    ['batteries', 'battery'],
    ['glass', 'glass'],
    ['glasses', 'glasses'],
    ['goods', 'goods'],
    ['gas', 'gas'],
    ['status', 'status'],
    ['tennis', 'tennis'],
    ['ties', 'tie'],
  ])('takes the plural off %s', (plural, folded) => {
    expect(foldWord(plural)).toBe(folded);
  });

  it('makes one of hoodie and hoodies', () => {
    expect(foldWord('hoodies')).toBe(foldWord('hoodie'));
  });
});
