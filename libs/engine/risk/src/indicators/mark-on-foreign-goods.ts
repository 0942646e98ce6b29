import { fires, indicator, type NoParameters, quiet, unknown } from '../indicator.ts';
import { anyLine, categoryOf, isStated, type JudgeLine } from '../lines.ts';
import { goodsOfRight, missingForGoods, SHORTEST_MARK, STRONG_MARK } from '../marks.ts';

const judgeLine: JudgeLine<NoParameters> = (line, known, at) => {
  if (!isStated(line.description)) return unknown(`lines[${at}].description`);
  let doubtful: string | undefined;
  for (const mark of known.marks) {
    // A weak or short find on other goods shows that the word is common, not that the goods are unlicensed.
    if (mark.compatibleWith || mark.strength < STRONG_MARK || mark.mark.length < SHORTEST_MARK) continue;
    const belongs = goodsOfRight(mark, known);
    if (belongs === 'unknown') doubtful = missingForGoods(mark, at);
    if (belongs !== 'no') continue;
    return fires(mark.strength, {
      text: `The mark ${mark.mark} is not registered for goods of this kind.`,
      saw: [
        { name: 'mark', value: mark.mark },
        { name: 'category', value: categoryOf(known) ?? '', usual: mark.categories?.join(', ') ?? '' },
      ],
      spans: [mark.span],
    });
  }
  return doubtful === undefined ? quiet() : unknown(doubtful);
};

/** Goods that the owner of the mark does not make suggest an unlicensed product. */
export const markOnForeignGoods = indicator({
  id: 'IPR-BRAND-009',
  group: 'brand',
  version: 1,
  asks: 'Is a mark named on goods that its owner does not make?',
  judge: anyLine(judgeLine),
});
