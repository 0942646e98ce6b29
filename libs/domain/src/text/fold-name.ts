/**
 * A name or address line in the one form that is hashed under a key, so that two ways to write it give one identity:
 * compatibility forms (NFKC) and case made equal, accents and vowel points off, punctuation and symbols to spaces, runs of
 * spaces to one, trimmed. Letters are not transliterated, and marks that are part of the letter (Indic vowels, Japanese
 * voicing) stay: dropping them would make one person of two. Empty when nothing is left. Only the first 1,000 characters
 * are read. Applying it twice changes nothing.
 */
export function normaliseParty(text: string): string {
  const read = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  return isAscii(read) ? foldAscii(read) : foldAny(read);
}

const MAX_TEXT = 1000;

/**
 * Marks that people write or leave out: combining diacritics, Hebrew points, Arabic vowel signs and tatweel, variation
 * selectors; and characters without a form (zero-width, direction marks).
 */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]|\p{Cf}/gu;
const SEPARATORS = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cs}]+/gu;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) return false;
  }
  return true;
}

function foldAscii(text: string): string {
  const lower = text.toLowerCase();
  let result = '';
  let start = -1;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    const inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (inWord) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      result = joined(result, lower.slice(start, i));
      start = -1;
    }
  }
  return start < 0 ? result : joined(result, start === 0 ? lower : lower.slice(start));
}

const joined = (words: string, word: string): string => (words === '' ? word : `${words} ${word}`);

/**
 * Decomposed first, so that marks stand alone; `ß` and the final sigma have no case of their own and are made equal to
 * what capitals give (STRASSE, ΟΔΟΣ); composed again at the end, so that marks which stay have one form.
 */
const foldAny = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(OPTIONAL_MARKS, '')
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(SEPARATORS, ' ')
    .trim()
    .normalize('NFKC');
