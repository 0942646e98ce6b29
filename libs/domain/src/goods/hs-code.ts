/** What is wrong with a declared tariff code, from its form alone. */
export type HsDefect = 'letters' | 'length' | 'odd-length' | 'chapter' | 'national-chapter' | 'dummy';

export type HsResult =
  | {
      readonly ok: true;
      /** All digits as declared, without dots and spaces: 6, 8 or 10. */
      readonly digits: string;
      /** The international part: compare on this. */
      readonly hs6: string;
      /** First two digits. */
      readonly chapter: string;
      /** First four digits. */
      readonly heading: string;
    }
  | { readonly ok: false; readonly reason: HsDefect };

/** No sender pads ten digits to more than this; longer text is not worth reading. */
const MAX_TEXT = 40;

/**
 * Reads a tariff code as far as its form tells: steps 1, 2 and 5 of the ladder in the domain paper on postal and courier
 * data, section 6.3. Whether heading and sub-heading exist is a question for the HS edition in force.
 *
 * - `letters`: something else than digits, dots and spaces.
 * - `odd-length`: 5, 7 or 9 digits, so most likely a leading zero was lost (`10511` for `010511`). It is not put back.
 * - `length`: any other number of digits than 6, 8 or 10.
 * - `dummy`: 000000, 999999 or 111111 as the first six digits.
 * - `national-chapter`: 98 or 99, which no international code has.
 * - `chapter`: 00, or 77, which is reserved.
 */
export function parseHsCode(text: string): HsResult {
  if (text.length > MAX_TEXT) return refused.length;
  const digits = digitsOf(text);
  if (digits === undefined) return refused.letters;
  const { length } = digits;
  if (length !== 6 && length !== 8 && length !== 10) {
    return length === 5 || length === 7 || length === 9 ? refused.oddLength : refused.length;
  }
  const hs6 = length === 6 ? digits : digits.slice(0, 6);
  if (hs6 === '000000' || hs6 === '999999' || hs6 === '111111') return refused.dummy;
  const chapter = digits.slice(0, 2);
  if (chapter === '98' || chapter === '99') return refused.nationalChapter;
  if (chapter === '00' || chapter === '77') return refused.chapter;
  return { ok: true, digits, hs6, chapter, heading: digits.slice(0, 4) };
}

const refuse = (reason: HsDefect): HsResult => ({ ok: false, reason });
const refused = {
  letters: refuse('letters'),
  length: refuse('length'),
  oddLength: refuse('odd-length'),
  chapter: refuse('chapter'),
  nationalChapter: refuse('national-chapter'),
  dummy: refuse('dummy'),
};

/** The text without dots and spaces, or undefined if anything but a digit is left. */
function digitsOf(text: string): string | undefined {
  let digits = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if (code !== 46 && code !== 32) return undefined;
    digits += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : digits + text.slice(from);
}
