import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine } from '../lines.ts';
import { linksToRight, missingForGoods, STRONG_MARK } from '../marks.ts';

const defaults = { minMarkLength: 4, minStrength: STRONG_MARK, weakMarksNeedCategory: true };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, parameters) => {
  if (!isStated(line.description)) return unknown(`lines[${at}].description`);
  let doubtful: string | undefined;
  let best;
  for (const mark of known.marks) {
    if (!mark.visible || mark.compatibleWith) continue;
    const links = parameters.weakMarksNeedCategory
      ? linksToRight(mark, known, parameters.minMarkLength, parameters.minStrength)
      : 'yes';
    if (links === 'unknown') doubtful = missingForGoods(mark, at);
    else if (links === 'yes' && (best === undefined || mark.strength > best.strength)) best = mark;
  }
  if (best === undefined) return doubtful === undefined ? quiet() : unknown(doubtful);
  return fires(best.strength, {
    text: `The description names the registered mark ${best.mark}.`,
    saw: [{ name: 'mark', value: best.mark }],
    spans: [best.span],
  });
};

/** A mark in plain sight is the strongest link to a right, yet most honest goods of a brand carry it too: it asks for a look. */
export const namedMark = indicator({
  id: 'IPR-BRAND-001',
  group: 'brand',
  version: 1,
  asks: 'Does the description name a registered mark?',
  defaults,
  judge: anyLine(judgeLine),
});
