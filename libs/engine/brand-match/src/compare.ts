import { AFTER_INVISIBLE, HAD_ACCENT, WAS_STYLED, WAS_UPPER, WAS_WIDE } from './code-points.ts';
import {
  ACCENT, CAMEL, CASE, CONFUSABLE, I_FOR_L, JOINED, LEET, PUNCTUATION, REPEATED, SEPARATOR, SPACED, STRETCHED, WIDTH,
} from './how.ts'; // prettier-ignore
import { AND_GAP, IS_DIGIT, IS_SIGN, type Letters, NO_GAP, PUNCTUATION_GAP } from './letters.ts';
import { HUMP, type MarkEntry, isPlainBreak } from './mark-entry.ts';
import { classOf } from './skeleton.ts';

/** The letters do not make up the mark under any folding that is allowed. */
export const DIFFERENT = -1;

/**
 * Compares letters `from..to` of a text with a mark of the same skeleton. Returns the bits of `how.ts` that were needed,
 * or `DIFFERENT`. Runs of one skeleton letter are compared run by run.
 */
export function compare(entry: MarkEntry, letters: Letters, from: number, to: number): number {
  const { folded } = entry;
  let bits = 0;
  let m = 0;
  let t = from;
  while (m < folded.length && t < to) {
    const unit = classOf(folded.charCodeAt(m));
    if (classOf(letters.folded[t] as number) !== unit) return DIFFERENT;
    let mEnd = m + 1;
    while (mEnd < folded.length && classOf(folded.charCodeAt(mEnd)) === unit) mEnd++;
    let tEnd = t + 1;
    while (tEnd < to && classOf(letters.folded[tEnd] as number) === unit) tEnd++;
    const run =
      mEnd - m === tEnd - t
        ? compareEqualRun(entry, letters, m, mEnd, t)
        : compareUnequalRun(entry, letters, m, mEnd, t, tEnd);
    if (run === DIFFERENT) return DIFFERENT;
    bits |= run;
    m = mEnd;
    t = tEnd;
  }
  if (m !== folded.length || t !== to) return DIFFERENT;
  if ((bits & LEET) !== 0 && !mayBeLeet(letters, from, to)) return DIFFERENT;
  return bits | brokenOrJoined(entry, letters, from, to, bits);
}

function compareEqualRun(entry: MarkEntry, letters: Letters, m: number, mEnd: number, t: number): number {
  let bits = 0;
  for (; m < mEnd; m++, t++) bits |= compareLetter(entry, m, letters, t);
  return bits;
}

function compareLetter(entry: MarkEntry, m: number, letters: Letters, t: number): number {
  const flags = letters.flags[t] as number;
  const differing = flags ^ entry.flags.charCodeAt(m);
  let bits = (flags & AFTER_INVISIBLE) !== 0 ? SEPARATOR : 0;
  if (differing !== 0) {
    if ((differing & WAS_UPPER) !== 0) bits |= CASE;
    if ((differing & HAD_ACCENT) !== 0) bits |= ACCENT;
    if ((differing & WAS_WIDE) !== 0) bits |= WIDTH;
    if ((differing & WAS_STYLED) !== 0) bits |= CONFUSABLE;
  }
  if (letters.base[t] === entry.base.charCodeAt(m)) return bits;
  if (letters.folded[t] === entry.folded.charCodeAt(m)) return (bits & ~(CASE | ACCENT)) | CONFUSABLE;
  if (((flags | entry.flags.charCodeAt(m)) & (IS_DIGIT | IS_SIGN)) !== 0) return (bits & ~CASE) | LEET;
  // A capital I for l, or a small l for a capital I, look the same in many typefaces; i for l does not.
  return bits | CONFUSABLE | I_FOR_L;
}

function compareUnequalRun(
  entry: MarkEntry,
  letters: Letters,
  m: number,
  mEnd: number,
  t: number,
  tEnd: number,
): number {
  const first = entry.folded.charCodeAt(m);
  for (let i = m + 1; i < mEnd; i++) if (entry.folded.charCodeAt(i) !== first) return DIFFERENT;
  const more = tEnd - t - (mEnd - m);
  if (more < 0 && (mEnd - m !== 2 || tEnd - t !== 1)) return DIFFERENT;
  let bits = REPEATED | (tEnd - t > 2 ? STRETCHED : 0);
  for (let i = t; i < tEnd; i++) {
    if (((letters.flags[i] as number) & (IS_DIGIT | IS_SIGN)) !== 0) return DIFFERENT;
    bits |= compareLetter(entry, m, letters, i) & ~CASE;
  }
  return bits;
}

/** Digits are letters only in a token with letters, and not in a quantity (500ml) or a model number (b101). */
function mayBeLeet(letters: Letters, from: number, to: number): boolean {
  const length = to - from;
  let plain = 0;
  for (let i = from; i < to; i++) if (((letters.flags[i] as number) & (IS_DIGIT | IS_SIGN)) === 0) plain++;
  if (plain === 0 || plain * 3 < length) return false;
  return !(leadingDigits(letters, from, to, 1) >= 2 && leadingDigits(letters, from, to, 1) + plain === length && plain <= 3) &&
    !(leadingDigits(letters, to - 1, from - 1, -1) >= 2 && leadingDigits(letters, to - 1, from - 1, -1) + plain === length && plain <= 3); // prettier-ignore
}

function leadingDigits(letters: Letters, from: number, to: number, step: number): number {
  let digits = 0;
  for (let i = from; i !== to && ((letters.flags[i] as number) & IS_DIGIT) !== 0; i += step) digits++;
  return digits;
}

/** Which breaks of the text are not the mark's, and which of the mark's are not in the text. */
function brokenOrJoined(entry: MarkEntry, letters: Letters, from: number, to: number, sofar: number): number {
  const aligned = (sofar & REPEATED) === 0;
  let bits = 0;
  let pieces = 1;
  let longest = 1;
  let piece = 1;
  let strangeSpaces = 0;
  for (let t = from + 1; t < to; t++) {
    const gap = letters.gap[t] as number;
    if (gap !== NO_GAP) {
      pieces++;
      piece = 0;
    }
    if (++piece > longest) longest = piece;
    const own = entry.gaps === '' || !aligned ? NO_GAP : entry.gaps.charCodeAt(t - from);
    if (own === gap) continue;
    if (gap === NO_GAP)
      bits |= own === HUMP ? 0 : isPlainBreak(own) ? PUNCTUATION : isHump(letters, t) ? CAMEL : JOINED;
    else if (own === NO_GAP) {
      if (gap === PUNCTUATION_GAP || gap === AND_GAP) bits |= SEPARATOR;
      else strangeSpaces++;
    } else bits |= PUNCTUATION;
  }
  if (strangeSpaces > 0) bits |= pieces >= 3 && longest <= 2 ? SPACED : JOINED;
  // A mark of several words keeps its breaks when letters were repeated: compare their number only.
  if (!aligned && entry.gaps !== '' && pieces > 1)
    bits = countBreaks(entry) >= pieces - 1 ? bits & ~(JOINED | SEPARATOR) : bits;
  return bits;
}

function countBreaks(entry: MarkEntry): number {
  let breaks = 0;
  for (let i = 0; i < entry.gaps.length; i++) if (entry.gaps.charCodeAt(i) !== NO_GAP) breaks++;
  return breaks;
}

function isHump(letters: Letters, t: number): boolean {
  return ((letters.flags[t] as number) & WAS_UPPER) !== 0 && ((letters.flags[t - 1] as number) & WAS_UPPER) === 0;
}
