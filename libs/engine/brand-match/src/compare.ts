import { compareBreaks, EXTRA } from './breaks.ts';
import { AFTER_INVISIBLE, HAD_ACCENT, WAS_STYLED, WAS_UPPER, WAS_WIDE } from './code-points.ts';
import { ACCENT, CASE, CONFUSABLE, DIFFERENT, I_FOR_L, LEET, REPEATED, SEPARATOR, STRETCHED, WIDTH } from './how.ts';
import { IS_DIGIT, IS_SIGN, type Letters, NO_GAP, PUNCTUATION_GAP } from './letters.ts';
import type { MarkEntry } from './mark-entry.ts';
import { classOf, MAX_WALK } from './skeleton.ts';

/** Scratch: the mark's letter under each letter of the text. */
const aligned = new Uint8Array(MAX_WALK);

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
    for (let i = t; i < tEnd; i++) aligned[i - from] = m + i - t < mEnd ? m + i - t : EXTRA;
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
  if ((bits & LEET) !== 0 && ((bits & REPEATED) !== 0 || !mayBeLeet(entry, letters, from, to))) return DIFFERENT;
  const breaks = compareBreaks(entry, letters, from, to, aligned);
  return breaks === DIFFERENT ? DIFFERENT : bits | breaks;
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
  if (tEnd - t < mEnd - m && (mEnd - m !== 2 || tEnd - t !== 1)) return DIFFERENT;
  let bits = REPEATED | (tEnd - t > 2 ? STRETCHED : 0);
  for (let i = t; i < tEnd; i++) {
    if (letters.folded[i] !== first || ((letters.flags[i] as number) & (IS_DIGIT | IS_SIGN)) !== 0) return DIFFERENT;
    // A letter repeated across a space belongs to another word.
    if (i > t && (letters.gap[i] as number) > PUNCTUATION_GAP) return DIFFERENT;
    bits |= compareLetter(entry, m, letters, i) & ~CASE;
  }
  return bits;
}

/**
 * Digits are letters only beside letters: a number of its own stays one (pink_0, 5-port) unless single characters are
 * strung together (n 1 k 3), and so does a quantity (500ml) or a model number (ab101).
 */
function mayBeLeet(entry: MarkEntry, letters: Letters, from: number, to: number): boolean {
  let plain = 0;
  let digits = 0;
  let strung = true;
  for (let i = from; i < to; i++) {
    const flags = letters.flags[i] as number;
    if ((flags & IS_DIGIT) !== 0) digits++;
    else if ((flags & IS_SIGN) === 0) plain++;
    if (i > from && letters.gap[i] === NO_GAP) strung = false;
  }
  if (plain === 0 || plain * 3 < to - from) return false;
  if (!strung && hasFoldedNumber(entry, letters, from, to)) return false;
  if (plain > 3 || plain + digits !== to - from || digits < 2) return true;
  return digitsFrom(letters, from, 1) !== digits && digitsFrom(letters, to - 1, -1) !== digits;
}

/** Is some whole piece a number, and not the number that the mark has there? */
function hasFoldedNumber(entry: MarkEntry, letters: Letters, from: number, to: number): boolean {
  for (let i = from; i < to;) {
    let end = i;
    let number = true;
    let same = true;
    do {
      if (((letters.flags[end] as number) & (IS_DIGIT | IS_SIGN)) === 0) number = false;
      if (letters.folded[end] !== entry.folded.charCodeAt(aligned[end - from] as number)) same = false;
      end++;
    } while (end < to && letters.gap[end] === NO_GAP);
    if (number && !same && end - i < to - from) return true;
    i = end;
  }
  return false;
}

function digitsFrom(letters: Letters, from: number, step: number): number {
  let digits = 0;
  for (let i = from; i >= 0 && i < letters.count && ((letters.flags[i] as number) & IS_DIGIT) !== 0; i += step)
    digits++;
  return digits;
}
