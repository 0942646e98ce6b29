import { WAS_UPPER } from './code-points.ts';
import { CAMEL, HYPHEN, JOINED, PUNCTUATION, SEPARATOR, SPACED } from './how.ts';
import { IS_DIGIT, type Letters, NO_GAP, PUNCTUATION_GAP, AND_GAP, CLAUSE_GAP } from './letters.ts';
import { DIFFERENT } from './how.ts';
import { HUMP, isPlainBreak, type MarkEntry } from './mark-entry.ts';

/** In an alignment: a letter of the text that the mark has not (a repeat). */
export const EXTRA = 255;

/**
 * Which breaks of the text are not the mark's, and which of the mark's are not in the text; `DIFFERENT` where a comma or
 * bracket stands inside a word. `aligned[i]` is the mark's letter under the text's letter `from + i`.
 */
export function compareBreaks(
  entry: MarkEntry,
  letters: Letters,
  from: number,
  to: number,
  aligned: Uint8Array,
): number {
  let bits = 0;
  let pieces = 1;
  let longest = 1;
  let piece = 1;
  let spaces = 0;
  let signs = 0;
  for (let t = from + 1; t < to; t++) {
    const gap = letters.gap[t] as number;
    if (gap !== NO_GAP) {
      pieces++;
      piece = 0;
    }
    if (++piece > longest) longest = piece;
    const m = aligned[t - from] as number;
    const own = entry.gaps === '' || m === EXTRA ? NO_GAP : entry.gaps.charCodeAt(m);
    if (own === gap) continue;
    if (gap === NO_GAP) bits |= omitted(letters, t, own);
    else if (own !== NO_GAP) bits |= PUNCTUATION;
    else if (gap === CLAUSE_GAP) return DIFFERENT;
    else if (gap === PUNCTUATION_GAP || gap === AND_GAP) {
      if (isPossessive(letters, t, to)) bits |= PUNCTUATION;
      else signs++;
    } else spaces++;
  }
  if (signs > 0)
    bits |=
      signs === 1 && pieces === 2 && longest > 1 && isHyphenated(letters, from, to) ? SEPARATOR | HYPHEN : SEPARATOR;
  if (spaces > 0) bits |= pieces >= 3 && longest <= 2 ? SPACED : JOINED;
  return bits;
}

/** The text leaves out a break of the mark. A hump, a hyphen, a capital or a number shows it all the same. */
function omitted(letters: Letters, t: number, own: number): number {
  if (own === HUMP) return 0;
  if (isPlainBreak(own)) return PUNCTUATION;
  const before = letters.flags[t - 1] as number;
  const after = letters.flags[t] as number;
  const shows = (before & IS_DIGIT) !== (after & IS_DIGIT) || ((after & WAS_UPPER) !== 0 && (before & WAS_UPPER) === 0);
  return shows ? CAMEL : JOINED;
}

/** An apostrophe before a last s. */
function isPossessive(letters: Letters, t: number, to: number): boolean {
  if (t !== to - 1 || letters.folded[t] !== 115) return false;
  const sign = letters.text[letters.end[t - 1] as number];
  return sign === "'" || sign === '’';
}

function isHyphenated(letters: Letters, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++) {
    if (letters.gap[t] !== NO_GAP && letters.text.slice(letters.end[t - 1], letters.start[t]) === '-') return true;
  }
  return false;
}
