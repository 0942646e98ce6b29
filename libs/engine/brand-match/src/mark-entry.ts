import { WAS_UPPER } from './code-points.ts';
import { IS_DIGIT, type Letters, NO_GAP, PUNCTUATION_GAP, readLetters } from './letters.ts';
import type { Mark, SkippedMark } from './mark.ts';
import { classOf, HASH_SEED, hashStep, MAX_KEY } from './skeleton.ts';

/** A place inside a mark where a word may be broken without hiding anything: a capital after a small letter (PlayStation). */
export const HUMP = 7;

/** One spelling of a mark, ready to be compared letter by letter. Strings hold one UTF-16 unit per letter. */
export interface MarkEntry {
  readonly mark: Mark;
  /** The spelling as written. */
  readonly spelling: string;
  readonly folded: string;
  readonly base: string;
  /** Flags of each letter (accent, upper case …) as character codes. */
  readonly flags: string;
  /** Gap kind before each letter as character codes; empty for one unbroken word. */
  readonly gaps: string;
  readonly ordinary: boolean;
  /** Phrases, as folded letters without gaps, inside which a match does not count. */
  readonly never: readonly string[];
}

/** The skeleton hash of some letters, and its length. Also calls `onPrefix` with the hash of each shorter prefix. */
export function skeletonHash(folded: string, onPrefix: (length: number, hash: number) => void): number {
  let hash = HASH_SEED;
  let previous = -1;
  let length = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = classOf(folded.charCodeAt(i));
    if (unit === previous) continue;
    hash = hashStep(hash, unit);
    previous = unit;
    onPrefix(++length, hash);
  }
  return hash;
}

/** Compiles all spellings of a mark. Those that cannot be looked for go to `skipped`. */
export function markEntries(
  mark: Mark,
  commonWords: (word: string) => boolean,
  room: Letters,
  skipped: SkippedMark[],
): MarkEntry[] {
  const entries: MarkEntry[] = [];
  const never = (mark.doNotMatch ?? []).map((phrase) => lettersOf(phrase, room)).filter((phrase) => phrase.length > 1);
  for (const spelling of [mark.text, ...(mark.variants ?? [])]) {
    // In Greek and Cyrillic the two cases may resemble different Latin letters, so that they fold apart.
    for (const written of new Set([spelling, spelling.toLowerCase(), spelling.toUpperCase()])) {
      const entry = compile(mark, written, spelling, never, commonWords, room, skipped);
      if (entry === undefined) break;
      if (
        !entries.some(
          (known) => known.spelling === spelling && known.folded === entry.folded && known.gaps === entry.gaps,
        )
      )
        entries.push(entry);
      if (isAscii(spelling)) break;
    }
  }
  return entries;
}

function compile(
  mark: Mark,
  written: string,
  spelling: string,
  never: readonly string[],
  commonWords: (word: string) => boolean,
  room: Letters,
  skipped: SkippedMark[],
): MarkEntry | undefined {
  // prettier-ignore
  readLetters(written, false, room);
  if (room.count < 2 || room.count > MAX_KEY) {
    const reason = room.count === 0 ? 'no-letters' : room.count === 1 ? 'one-letter' : 'too-long';
    skipped.push({ rightId: mark.rightId, text: spelling, reason });
    return undefined;
  }
  const { count } = room;
  const folded = text(room.folded, count);
  const base = text(room.base, count);
  const gaps = gapsOf(room);
  const single = !/[\u0002-\u0006]/.test(gaps);
  const ordinary = mark.ordinaryWord ?? (onlyDigits(room) || (single && commonWords(folded)));
  return {
    mark,
    spelling,
    folded,
    base: base === folded ? folded : base,
    flags: text(room.flags, count),
    gaps,
    ordinary,
    never,
  };
}

function lettersOf(phrase: string, room: Letters): string {
  readLetters(phrase, false, room);
  return text(room.folded, room.count);
}

function text(units: Uint16Array | Uint8Array, count: number): string {
  return String.fromCharCode(...units.subarray(0, count));
}

function gapsOf(letters: Letters): string {
  let gaps = '';
  let any = false;
  for (let i = 0; i < letters.count; i++) {
    let gap = i === 0 ? NO_GAP : (letters.gap[i] as number);
    if (i > 0 && gap === NO_GAP && isUpper(letters, i) && isSmall(letters, i - 1)) gap = HUMP;
    if (gap !== NO_GAP) any = true;
    gaps += String.fromCharCode(gap);
  }
  return any ? gaps : '';
}

function isUpper(letters: Letters, at: number): boolean {
  return ((letters.flags[at] as number) & WAS_UPPER) !== 0;
}

function isSmall(letters: Letters, at: number): boolean {
  return ((letters.flags[at] as number) & (WAS_UPPER | IS_DIGIT)) === 0;
}

function onlyDigits(letters: Letters): boolean {
  for (let i = 0; i < letters.count; i++) if (((letters.flags[i] as number) & IS_DIGIT) === 0) return false;
  return true;
}

function isAscii(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 127) return false;
  return true;
}

/** Gap kinds of a mark that are plain punctuation: leaving them out hides nothing (Ray-Ban, Levi's). */
export function isPlainBreak(gap: number): boolean {
  return gap === PUNCTUATION_GAP || gap === HUMP;
}
