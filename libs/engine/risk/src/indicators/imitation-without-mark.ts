import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine } from '../lines.ts';
import { linksToRight } from '../marks.ts';

const defaults = { ambiguousShare: 0.5 };

/** Terms that honest goods use too, with the seizure categories where they are ordinary (AAA cells, 1:1 scale models). */
const ORDINARY_IN = new Map<string, readonly string[]>([
  ['aaa', ['7e', '12h']],
  ['aaaa', ['7e', '12h']],
  ['1:1', ['9a', '9b']],
  ['1 to 1', ['9a', '9b']],
  ['mirror', ['2a', '7e', '12b']],
  ['copy', ['8a', '8b', '12c']],
  ['passing', []],
  ['inspired', []],
  ['a-grade', []],
]);

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, { ambiguousShare }) => {
  if (!isStated(line.description)) return unknown(`lines[${at}].description`);
  if (known.imitationTerms.length === 0) return quiet();
  for (const mark of known.marks) if (!mark.compatibleWith && linksToRight(mark, known) === 'yes') return quiet();
  let best;
  let bestStrength = 0;
  for (const term of known.imitationTerms) {
    const ordinary = ORDINARY_IN.get(term.term.toLowerCase());
    const { categoryByCode: code, categoryByWords: words } = known;
    if (
      ordinary !== undefined &&
      ((code !== undefined && ordinary.includes(code)) || (words !== undefined && ordinary.includes(words)))
    )
      continue;
    const strength = ordinary === undefined ? 1 : ambiguousShare;
    if (strength <= bestStrength) continue;
    best = term;
    bestStrength = strength;
  }
  if (best === undefined) return quiet();
  return fires(bestStrength, {
    text: `The description uses "${best.term}", a sales term of imitations, and names no mark.`,
    saw: [{ name: 'term', value: best.term }],
    spans: [{ pointer: `lines[${at}].description`, start: best.start, end: best.end }],
  });
};

/** The sales terms of fakes with the brand left out. Words that are also ordinary count less, and not at all where they belong. */
export const imitationWithoutMark = indicator({
  id: 'IPR-BRAND-004',
  group: 'brand',
  version: 1,
  asks: 'Does the description use a sales term of imitations without naming a mark?',
  defaults,
  judge: anyLine(judgeLine),
});
