import type { MarkFact } from '@portcullis/domain';

import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine } from '../lines.ts';
import { linksToRight, missingForGoods, STRONG_MARK } from '../marks.ts';

const defaults = {
  minMarkLength: 5,
  minStrength: STRONG_MARK,
  fullFrom: 0.85,
  shortFullFrom: 0.7,
  joinedShare: 0.6,
  compatibleShare: 0.5,
};

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, parameters) => {
  if (!isStated(line.description)) return unknown(`lines[${at}].description`);
  let doubtful: string | undefined;
  let best;
  let bestStrength = 0;
  for (const mark of known.marks) {
    if (mark.visible) continue;
    const links = linksToRight(mark, known, parameters.minMarkLength, parameters.minStrength);
    if (links === 'unknown') doubtful = missingForGoods(mark, at);
    if (links !== 'yes') continue;
    const strength = strengthOf(mark, parameters);
    if (strength <= bestStrength) continue;
    best = mark;
    bestStrength = strength;
  }
  if (best === undefined) return doubtful === undefined ? quiet() : unknown(doubtful);
  return fires(bestStrength, {
    text: `The mark ${best.mark} is in the description, but disguised.`,
    saw: [
      { name: 'mark', value: best.mark },
      { name: 'uncovered by', value: best.how.join(', ') },
    ],
    spans: [best.span],
  });
};

/**
 * A mark that only folding uncovers. Sellers alter the spelling once a name is watched, and hardly anybody else does; a
 * find that is sure enough therefore counts in full, one that may be a slip of the pen by its own strength, and one where
 * just a space is missing ("brandshoes") as haste. A short mark counts only on goods of its right, and then is sure sooner.
 */
export const disguisedMark = indicator({
  id: 'IPR-BRAND-002',
  group: 'brand',
  version: 1,
  asks: 'Is a registered mark hidden in the description by altered spelling?',
  defaults,
  judge: anyLine(judgeLine),
});

function strengthOf(
  mark: MarkFact,
  { minMarkLength, fullFrom, shortFullFrom, joinedShare, compatibleShare }: typeof defaults,
): number {
  const full = mark.mark.length < minMarkLength ? shortFullFrom : fullFrom;
  const sure = mark.strength >= full ? 1 : mark.strength;
  const meant = mark.how.every((step) => step === 'joined' || step === 'case') ? sure * joinedShare : sure;
  return mark.compatibleWith ? meant * compatibleShare : meant;
}
