import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine, missingCategory } from '../lines.ts';

const defaults = { sameSectorShare: 0.5 };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, { sameSectorShare }) => {
  const { categoryByCode, categoryByWords } = known;
  if (categoryByCode === undefined)
    return categoryByWords === undefined ? missingCategory(line, at) : unknown(`lines[${at}].hs`);
  if (categoryByWords === undefined || !isStated(line.description)) return unknown(`lines[${at}].description`);
  if (categoryByCode === categoryByWords) return quiet();
  return fires(sectorOf(categoryByCode) === sectorOf(categoryByWords) ? sameSectorShare : 1, {
    text: 'The description tells of other goods than the tariff code.',
    saw: [{ name: 'category by words', value: categoryByWords, usual: categoryByCode }],
  });
};

/** A false code hides the article that would be looked at. Neighbours within a sector are mixed up in good faith too. */
export const wordsAgainstCode = indicator({
  id: 'IPR-DESC-002',
  group: 'data',
  version: 1,
  asks: 'Do the description and the tariff code tell of different goods?',
  defaults,
  judge: anyLine(judgeLine),
});

/** `12e` is in sector `12`. */
const sectorOf = (category: string): string => category.slice(0, -1);
