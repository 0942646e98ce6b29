import type { Letters } from './letters.ts';

/** From this length a first or a last letter may be the one that slipped; in shorter words it makes another word. */
const LONG = 8;

/**
 * Are the letters `start..end` of a text exactly one edit away from a mark: a letter more, less, another, or two neighbours
 * swapped? A letter more or less at the very end is grammar (plural, past), not a slip.
 */
export function isSlip(mark: string, letters: Letters, start: number, end: number): boolean {
  const size = end - start;
  const shorter = Math.min(size, mark.length);
  let at = 0;
  while (at < shorter && letters.folded[start + at] === mark.charCodeAt(at)) at++;
  if (at === shorter || (at === 0 && mark.length < LONG)) return false;
  if (size === mark.length - 1) return sameFrom(mark, at + 1, letters, start + at, end);
  if (size === mark.length + 1) return sameFrom(mark, at, letters, start + at + 1, end);
  if (size !== mark.length) return false;
  if (isSwap(mark, at, letters, start) && sameFrom(mark, at + 2, letters, start + at + 2, end)) return true;
  return (mark.length >= LONG || at < size - 1) && sameFrom(mark, at + 1, letters, start + at + 1, end);
}

function isSwap(mark: string, at: number, letters: Letters, start: number): boolean {
  return (
    at + 1 < mark.length &&
    letters.folded[start + at] === mark.charCodeAt(at + 1) &&
    letters.folded[start + at + 1] === mark.charCodeAt(at)
  );
}

/** Do the mark from `m` and the text from `t` to `end` hold the same letters? */
function sameFrom(mark: string, m: number, letters: Letters, t: number, end: number): boolean {
  if (mark.length - m !== end - t) return false;
  while (t < end) if (mark.charCodeAt(m++) !== letters.folded[t++]) return false;
  return true;
}
