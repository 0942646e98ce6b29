import type { MarkFact } from '@portcullis/domain';

import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine } from '../lines.ts';
import { linksToRight, missingForGoods } from '../marks.ts';

const defaults = { windowTokens: 6 };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, { windowTokens }) => {
  const { description } = line;
  if (!isStated(description)) return unknown(`lines[${at}].description`);
  if (known.imitationTerms.length === 0 || known.marks.length === 0) return quiet();
  let doubtful: string | undefined;
  for (const mark of known.marks) {
    if (mark.compatibleWith) continue;
    const links = linksToRight(mark, known);
    if (links === 'no') continue;
    for (const term of known.imitationTerms) {
      if (!isNear(mark, term, description, `lines[${at}].description`, windowTokens)) continue;
      if (links === 'unknown') doubtful = missingForGoods(mark, at);
      else
        return fires(1, {
          text: `The description puts "${term.term}" beside the mark ${mark.mark}.`,
          saw: [
            { name: 'mark', value: mark.mark },
            { name: 'term', value: term.term },
          ],
          spans: [mark.span, { pointer: `lines[${at}].description`, start: term.start, end: term.end }],
        });
    }
  }
  return doubtful === undefined ? quiet() : unknown(doubtful);
};

/** Replica, 1:1, mirror quality and the like are how fakes are sold; beside a mark they leave little doubt. */
export const imitationOfMark = indicator({
  id: 'IPR-BRAND-003',
  group: 'brand',
  version: 1,
  asks: 'Does a sales term of imitations stand near a mark?',
  defaults,
  judge: anyLine(judgeLine),
});

/** At most `window` words apart. A mark in another element of the line (its declared brand) is near by being there. */
function isNear(
  mark: MarkFact,
  term: { start: number; end: number },
  text: string,
  pointer: string,
  window: number,
): boolean {
  if (mark.span.pointer !== pointer) return true;
  const from = Math.min(mark.span.end, term.end);
  const to = Math.max(mark.span.start, term.start);
  return wordsBetween(text, from, to) < window;
}

function wordsBetween(text: string, from: number, to: number): number {
  let words = 0;
  let inWord = false;
  for (let i = from; i < to; i += 1) {
    const blank = text.charCodeAt(i) <= 32;
    if (!blank && !inWord) words += 1;
    inWord = !blank;
  }
  return words;
}
