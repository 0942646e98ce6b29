import {
  ACCENT_MARK, AFTER_INVISIBLE, asciiKind, DIGIT, foldCodePoint, HAD_ACCENT, INVISIBLE, LETTER, SIGN, SPACE, WAS_UPPER,
} from './code-points.ts'; // prettier-ignore
import { MAX_TEXT } from './fold-text.ts';

/** What stands between a letter and the one before it. */
export const NO_GAP = 0;
export const PUNCTUATION_GAP = 1;
export const SPACE_GAP = 2;
export const AND_GAP = 3;
/** A comma, semicolon or bracket with a space: another clause. */
export const CLAUSE_GAP = 4;
/** Too wide to be crossed. */
export const WIDE_GAP = 6;
const WIDEST_GAP = 12;

/** Flags beyond those of a folded code point. */
export const IS_DIGIT = 32;
export const IS_SIGN = 64;

/** The letters, digits and (if asked for) letter-like signs of a text, in parallel arrays; `gap` tells what they stood between. */
export interface Letters {
  text: string;
  count: number;
  readonly folded: Uint16Array;
  readonly base: Uint16Array;
  readonly start: Uint16Array;
  readonly end: Uint16Array;
  readonly flags: Uint8Array;
  readonly gap: Uint8Array;
  /** Some letter-like sign touches a letter, so that reading signs as letters may show more. */
  signs: boolean;
}

/** Room for one text, to be used again: scanning allocates nothing. */
export function lettersRoom(): Letters {
  const units = (): Uint16Array => new Uint16Array(MAX_TEXT);
  const bytes = (): Uint8Array => new Uint8Array(MAX_TEXT);
  return {
    text: '',
    count: 0,
    folded: units(),
    base: units(),
    start: units(),
    end: units(),
    flags: bytes(),
    gap: bytes(),
    signs: false,
  };
}

/** Reads a text into `into`. At most `MAX_TEXT` units of the text and as many letters. */
export function readLetters(text: string, signsAreLetters: boolean, into: Letters): void {
  const { folded, base, start, end, flags, gap } = into;
  const limit = Math.min(text.length, MAX_TEXT);
  let count = 0;
  let signs = false;
  let between = NO_GAP;
  let gapFrom = 0;
  let unseen = 0;
  let at = 0;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const kind = asciiKind[code] as number;
      let take = kind === LETTER || kind === DIGIT;
      if (kind === SIGN && ((between === NO_GAP && count > 0) || touchesWord(text, at + 1))) {
        signs = true;
        take = signsAreLetters;
      }
      if (take) {
        if (count === MAX_TEXT) break;
        const upper = code >= 65 && code <= 90;
        const lower = upper ? code + 32 : code;
        folded[count] = lower;
        base[count] = lower;
        start[count] = at;
        end[count] = at + 1;
        flags[count] = unseen | (upper ? WAS_UPPER : kind === DIGIT ? IS_DIGIT : kind === SIGN ? IS_SIGN : 0);
        gap[count] = closed(between, at - gapFrom);
        count++;
        between = NO_GAP;
        unseen = 0;
      } else {
        if (between === NO_GAP) gapFrom = at;
        between = widen(between, asciiGap[code] as number);
      }
      at++;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? code;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (next > limit) break;
    const fold = foldCodePoint(codePoint);
    let take = fold.kind === LETTER || fold.kind === DIGIT;
    if (fold.kind === SIGN && ((between === NO_GAP && count > 0) || touchesWord(text, next))) {
      signs = true;
      take = signsAreLetters;
    }
    if (take) {
      const length = fold.folded.length;
      if (count + length > MAX_TEXT) break;
      for (let i = 0; i < length; i++) {
        const unit = fold.folded.charCodeAt(i);
        folded[count] = unit;
        base[count] = fold.base.length === length ? fold.base.charCodeAt(i) : unit;
        start[count] = at;
        end[count] = next;
        flags[count] = fold.flags | unseen | (unit >= 48 && unit <= 57 ? IS_DIGIT : fold.kind === SIGN ? IS_SIGN : 0);
        gap[count] = i > 0 ? NO_GAP : closed(between, at - gapFrom);
        count++;
        unseen = 0;
      }
      between = NO_GAP;
    } else if (fold.kind === ACCENT_MARK) {
      if (between === NO_GAP && count > 0) {
        end[count - 1] = next;
        flags[count - 1] = (flags[count - 1] as number) | HAD_ACCENT;
      }
    } else if (fold.kind === INVISIBLE) {
      if (between === NO_GAP && count > 0) unseen = AFTER_INVISIBLE;
    } else {
      if (between === NO_GAP) gapFrom = at;
      between = widen(between, gapOf(fold.kind, fold.folded));
      unseen = 0;
    }
    at = next;
  }
  into.text = text;
  into.count = count;
  into.signs = signs;
}

/** Within a gap only: a comma or the like, which makes a clause once a space is beside it. */
const COMMA = 5;
const asciiGap = Uint8Array.from({ length: 128 }, (_, code) =>
  gapOf(asciiKind[code] as number, String.fromCharCode(code)),
);

function gapOf(kind: number, char: string): number {
  if (kind === SPACE) return SPACE_GAP;
  if (char === '&' || char === '+') return AND_GAP;
  return ',;()[]{}"|、，'.includes(char) ? COMMA : PUNCTUATION_GAP;
}

/** A space beats punctuation, "and" beats both, and a comma beside a space ends the clause. */
function widen(between: number, more: number): number {
  if (between === more || more === NO_GAP) return between;
  if (between === CLAUSE_GAP || (between === COMMA && more === SPACE_GAP) || (between === SPACE_GAP && more === COMMA))
    return CLAUSE_GAP;
  return more > between ? more : between;
}

function closed(between: number, width: number): number {
  if (between === NO_GAP) return NO_GAP;
  if (width > WIDEST_GAP) return WIDE_GAP;
  return between === COMMA ? PUNCTUATION_GAP : between;
}

function touchesWord(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (
    code >= 0xc0 || (code < 128 && ((asciiKind[code] as number) === LETTER || (asciiKind[code] as number) === DIGIT))
  );
}
