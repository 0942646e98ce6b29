import fc from 'fast-check';

import { buildMarkIndex, findMarks, type Mark } from './index.ts';

const marks: readonly Mark[] = [
  'Zephyrine', 'Brellon', 'Quill & Marrow', 'Tarn-Vale', "Oddny's", 'Puma', 'Carrier', 'Sunstep 24', 'Vandrels', 'Colm Aster Bree', 'Gargen', 'Bickets',
].map((text) => ({ rightId: text, text })); // prettier-ignore
const index = buildMarkIndex([...marks, { rightId: 'never', text: 'Mandrick', doNotMatch: ['mandrik root'] }]);

/** Each slip found as: mark, the original text. */
const slips = (text: string) =>
  findMarks(index, text)
    .filter(({ how }) => how.includes('slip'))
    .map((m) => [m.mark, text.slice(m.start, m.end)]);

describe('marks that are written with one slip', () => {
  it.each([
    ['a letter left out', 'Zephrine shirt', 'Zephyrine', 'Zephrine'],
    ['a letter added', 'Zephyrtine', 'Zephyrine', 'Zephyrtine'],
    ['another letter', 'new zephurine shirt', 'Zephyrine', 'zephurine'],
    ['two neighbours swapped', 'Zephyirne', 'Zephyrine', 'Zephyirne'],
    ['the first letter of a long mark', 'sephyrine', 'Zephyrine', 'sephyrine'],
    ['the last letter of a long mark', 'Zephyrina', 'Zephyrine', 'Zephyrina'],
    ['a mark of seven letters', 'BRELLN boots', 'Brellon', 'BRELLN'],
    ['a mark of two words', 'cup, Quill & Marorw', 'Quill & Marrow', 'Quill & Marorw'],
    ['a mark with a hyphen', 'Tarn-Vael', 'Tarn-Vale', 'Tarn-Vael'],
    ['a mark with an apostrophe', "Odndy's", "Oddny's", "Odndy's"],
    ['the middle of three words', 'Colm Astr Bree', 'Colm Aster Bree', 'Colm Astr Bree'],
    ['the first of three words', 'Clom Aster Bree', 'Colm Aster Bree', 'Clom Aster Bree'],
    ['the last of three words', 'Colm Aster Brde', 'Colm Aster Bree', 'Colm Aster Brde'],
  ])('%s', (_, text, mark, span) => {
    expect(slips(text)).toEqual([[mark, span]]);
  });

  it('leaves a find to its goods, and one that only fits a mark to nobody', () => {
    expect(findMarks(index, 'Zephurine')[0]).toMatchObject({ how: ['slip'], strength: 0.45, compatibleWith: false });
    expect(findMarks(index, 'case for Zephurine')[0]).toMatchObject({ strength: 0.3, compatibleWith: true });
  });

  it.each([
    ['two slips', 'Zephurune'],
    ['the plural', 'Zephyrines'],
    ['the past', 'brellond'],
    ['a letter less at the end', 'Zephyrin'],
    ['the first letter of a short mark', 'Crellon'],
    ['the last letter of a short mark', 'Brellom'],
    ['a mark under six letters', 'pmua'],
    ['an everyday word that is a mark', 'carrjer'],
    ['an everyday word one letter from a mark', 'garden'],
    ['the plural of one', 'buckets'],
    ['a mark with a number', 'Sunsteb 24'],
    ['a word more', 'Zephy trine'],
    ['a word less', 'QuillMarorw'],
    ['a clause between the words', 'Quill, Marorw'],
    ['a word with digits', 'zephyr1nes9'],
    ['a phrase in which the mark is not meant', 'mandrik root'],
    ['the mark itself', 'Zephyrine'],
  ])('is silent for %s', (_, text) => expect(slips(text)).toEqual([]));

  it('finds every omission, addition, exchange and swap inside a mark', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), letter, fc.integer({ min: 0, max: 3 }), (at, other, kind) => {
        const mark = 'zephyrine';
        const written = [
          mark.slice(0, at) + mark.slice(at + 1),
          mark.slice(0, at) + other + mark.slice(at),
          mark.slice(0, at) + other + mark.slice(at + 1),
          mark.slice(0, at) + mark.charAt(at + 1) + mark.charAt(at) + mark.slice(at + 2),
        ][kind] as string;
        expect(findMarks(index, `new ${written} shirt`).map((match) => match.mark)).toEqual(['Zephyrine']);
      }),
    );
  });

  it('bounds the work for long and odd texts', () => {
    for (const text of ['zephurin'.repeat(500), 'a '.repeat(2_000), 'quil marow '.repeat(300), 'ж'.repeat(4_096)])
      expect(findMarks(index, text).length).toBeLessThan(1_000);
  });
});
