import { DIGIT, LETTER, kindOf } from '../words/characters.ts';
import { scanWords } from '../words/scan-words.ts';

/** Why a text says nothing, whatever its words. */
export type ContentDefect =
  | 'EMPTY_LIKE'
  | 'DIGITS_ONLY'
  | 'REPEATED_CHARACTER'
  | 'FILE_EXTENSION_ONLY'
  | 'SPECIALS_ONLY'
  | 'SPECIALS_AND_DIGITS_ONLY';

/**
 * The content rules for goods descriptions and for names and addresses of parties, or undefined for a text that passes.
 * Source: Transport Canada, Pre-load Air Cargo Targeting guide 1.8, as listed in `unacceptable-descriptions.json`.
 */
export function contentDefect(text: string): ContentDefect | undefined {
  const { letters, digits, specials, blanks } = scanWords(text);
  if (letters === 0) {
    if (digits === 0 && specials === 0) return 'EMPTY_LIKE';
    if (isOneCharacter(text)) return digits > 0 ? 'DIGITS_ONLY' : 'REPEATED_CHARACTER';
    if (digits === 0) return 'SPECIALS_ONLY';
    return specials === 0 && !hasDotOrHyphen(text, blanks) ? 'DIGITS_ONLY' : 'SPECIALS_AND_DIGITS_ONLY';
  }
  if (letters + digits <= MAX_EXTENSION && specials === 0 && isFileExtension(text)) return 'FILE_EXTENSION_ONLY';
  return digits === 0 && specials === 0 && isOneCharacter(text) ? 'REPEATED_CHARACTER' : undefined;
}

const MAX_EXTENSION = 5;

/** A full stop and two to five letters or digits, nothing more: `.wpx`. */
function isFileExtension(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.charCodeAt(0) !== 46 || trimmed.length < 3 || trimmed.length > MAX_EXTENSION + 1) return false;
  for (let i = 1; i < trimmed.length; i++) {
    const kind = kindOf(trimmed.charCodeAt(i));
    if (kind !== LETTER && kind !== DIGIT) return false;
  }
  return true;
}

/** Three or more of one character, in either case, spaces apart. */
function isOneCharacter(text: string): boolean {
  const first = text.trimStart().charCodeAt(0);
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 32) continue;
    if (unit !== first && !(kindOf(unit) === LETTER && (unit | 32) === (first | 32))) return false;
    seen++;
  }
  return seen >= 3;
}

function hasDotOrHyphen(text: string, blanks: number): boolean {
  return blanks > 0 && (text.includes('.') || text.includes('-'));
}
