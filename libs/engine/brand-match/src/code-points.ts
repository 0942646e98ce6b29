import { lookAlikes, nationalLetters } from './look-alikes.ts';

/** What a code point is to a matcher. */
export const SEPARATOR = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** A sign that is often written for a letter (`@ $ € £ ! | +` …). */
export const SIGN = 4;
/** A combining accent: belongs to the letter before it. */
export const ACCENT_MARK = 5;
/** Zero-width, bidi and format characters, variation selectors. */
export const INVISIBLE = 6;

/** What was taken off a letter by folding. */
export const HAD_ACCENT = 1;
export const WAS_WIDE = 2;
export const WAS_STYLED = 4;
export const AFTER_INVISIBLE = 8;
export const WAS_UPPER = 16;

export interface FoldedCodePoint {
  readonly kind: number;
  readonly flags: number;
  /** Case, accents, compatibility forms and look-alikes folded; empty for what is dropped. */
  readonly folded: string;
  /** The same before look-alikes of other scripts become Latin. Same length as `folded` for letters. */
  readonly base: string;
}

const SIGNS = '@$!|+€£¢¥';
/** Trade-mark signs follow a mark and are no letters of it, though NFKC would spell them out. */
const TRADE_SIGNS = '™℠®©℗';
const STRIPPED =
  /[\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const BLANK = /[\s\p{Z}\p{Cc}\u2800]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Kind of each ASCII code. */
export const asciiKind: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => kindOfAscii(code));

const near: (FoldedCodePoint | undefined)[] = new Array<FoldedCodePoint | undefined>(0x3000).fill(undefined);
const far = new Map<number, FoldedCodePoint>();
const FAR_LIMIT = 8192;

/** Folding of one code point, remembered: the memory is bounded and changes no answer. Folding its result changes nothing. */
export function foldCodePoint(codePoint: number): FoldedCodePoint {
  const known = codePoint < 0x3000 ? near[codePoint] : far.get(codePoint);
  if (known !== undefined) return known;
  const made = make(codePoint);
  if (codePoint < 0x3000) near[codePoint] = made;
  else if (far.size < FAR_LIMIT) far.set(codePoint, made);
  return made;
}

function kindOfAscii(code: number): number {
  if (code <= 32 || code === 127) return SPACE;
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return LETTER;
  return SIGNS.includes(String.fromCharCode(code)) ? SIGN : SEPARATOR;
}

function kindOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 128) return asciiKind[code] as number;
  if (SIGNS.includes(char)) return SIGN;
  if (BLANK.test(char)) return SPACE;
  return WORD.test(char) ? LETTER : SEPARATOR;
}

function make(codePoint: number): FoldedCodePoint {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff)
    return { kind: SEPARATOR, flags: 0, folded: '\ufffd', base: '\ufffd' };
  const raw = String.fromCodePoint(codePoint);
  if (UNSEEN.test(raw)) return { kind: INVISIBLE, flags: 0, folded: '', base: '' };
  if (BLANK.test(raw)) return { kind: SPACE, flags: 0, folded: ' ', base: ' ' };
  if (TRADE_SIGNS.includes(raw)) return { kind: SEPARATOR, flags: 0, folded: raw, base: raw };
  const enclosed = enclosedLetter(codePoint);
  if (enclosed !== undefined) return { kind: LETTER, flags: WAS_STYLED, folded: enclosed, base: enclosed };
  const state = { folded: '', base: '', flags: compatibilityFlag(codePoint, raw) };
  for (const char of raw.normalize('NFKD')) foldOne(char, state);
  if (state.folded === '') return { kind: ACCENT_MARK, flags: HAD_ACCENT, folded: '', base: '' };
  return { kind: kindOfAll(state.folded), ...state };
}

function foldOne(char: string, state: { folded: string; base: string; flags: number }): void {
  if (STRIPPED.test(char)) {
    state.flags |= HAD_ACCENT;
    return;
  }
  if (UNSEEN.test(char)) return;
  const lower = strip(char.toLowerCase().normalize('NFKD'));
  if (lower !== char) state.flags |= WAS_UPPER;
  const national = nationalLetters.get(lower);
  if (national !== undefined) {
    state.flags |= HAD_ACCENT;
    state.folded += national;
    state.base += national;
    return;
  }
  const alike = lookAlikes.get(char) ?? lookAlikes.get(lower);
  state.folded += alike ?? lower;
  state.base += lower;
}

function strip(text: string): string {
  return Array.from(text)
    .filter((char) => !STRIPPED.test(char))
    .join('');
}

/** Full-width and ligature forms come from keyboards and typesetting; any other compatibility form is a styled letter. */
function compatibilityFlag(codePoint: number, raw: string): number {
  if (codePoint >= 0xff01 && codePoint <= 0xffee) return WAS_WIDE;
  if (codePoint >= 0xfb00 && codePoint <= 0xfb06) return WAS_WIDE;
  return raw.normalize('NFKD') === raw.normalize('NFD') ? 0 : WAS_STYLED;
}

/** Letters in brackets or dark circles and squares, which NFKC leaves alone or spells with brackets. */
function enclosedLetter(codePoint: number): string | undefined {
  for (const first of [0x249c, 0x1f110, 0x1f150, 0x1f170]) {
    if (codePoint >= first && codePoint < first + 26) return String.fromCharCode(97 + codePoint - first);
  }
  return undefined;
}

function kindOfAll(folded: string): number {
  let common = -1;
  for (const char of folded) {
    const kind = kindOf(char);
    if (common === -1) common = kind;
    else if (common !== kind)
      return (common === LETTER || common === DIGIT) && (kind === LETTER || kind === DIGIT) ? LETTER : SEPARATOR;
  }
  return common;
}
