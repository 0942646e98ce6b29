import { ACCENT_MARK, foldCodePoint, INVISIBLE } from './code-points.ts';

/** Characters of a text that are looked at; the rest is cut before matching. */
export const MAX_TEXT = 4096;

export interface FoldedText {
  /**
   * NFKC, case, accents, zero-width characters and look-alikes of other scripts folded (steps 1 to 4 of the folding order
   * in the indicator file). Steps 5 to 8 (leet, separators, repeats, joins) are taken when comparing, since `1` may stand
   * for i or l, and a dash may belong to the mark.
   */
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, where its source begins in the original text. */
  readonly offsets: Uint16Array;
  /** … and where it ends (exclusive), with the accents that follow it. */
  readonly ends: Uint16Array;
  /** The text was longer than `MAX_TEXT`, or grew beyond it. */
  readonly cut: boolean;
}

/** Folds a text for comparison and keeps the way back to the original. Folding a folded text changes nothing. */
export function foldText(text: string): FoldedText {
  // Room for one unit a unit of text; the few characters that fold to more make it grow.
  let offsets = new Uint16Array(Math.min(text.length, MAX_TEXT));
  let ends = new Uint16Array(offsets.length);
  let folded = '';
  let at = 0;
  const limit = Math.min(text.length, MAX_TEXT);
  while (at < limit) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (next > limit) break;
    const { kind, folded: piece } = foldCodePoint(codePoint);
    if (kind === ACCENT_MARK && folded.length > 0) ends[folded.length - 1] = next;
    else if (kind !== INVISIBLE) {
      if (folded.length + piece.length > MAX_TEXT) break;
      if (folded.length + piece.length > offsets.length) {
        offsets = grown(offsets);
        ends = grown(ends);
      }
      offsets.fill(at, folded.length, folded.length + piece.length);
      ends.fill(next, folded.length, folded.length + piece.length);
      folded += piece;
    }
    at = next;
  }
  return {
    folded,
    offsets: offsets.slice(0, folded.length),
    ends: ends.slice(0, folded.length),
    cut: at < text.length,
  };
}

function grown(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(MAX_TEXT + 1);
  larger.set(units);
  return larger;
}
