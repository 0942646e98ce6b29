/** What a UTF-16 unit of a declared text is to us. */
export const LETTER = 1;
export const DIGIT = 2;
/** Space, full stop, hyphen: alone they say nothing at all. */
export const BLANK = 3;
export const SPECIAL = 4;
/** Apostrophes and invisible characters inside a word: `Men's`, a soft hyphen, a zero-width space. */
export const SILENT = 5;
/** A letter or digit beyond ASCII: the word is normalised before it is compared. */
export const OTHER_LETTER = 6;

const ascii = Uint8Array.from({ length: 128 }, (_, unit) => {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return LETTER;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (unit <= 32 || unit === 45 || unit === 46) return BLANK;
  return unit === 39 || unit === 96 ? SILENT : SPECIAL;
});

export const kindOf = (unit: number): number => (unit < 128 ? (ascii[unit] ?? SPECIAL) : kindBeyondAscii(unit));

/** Ranges of signs that form no word, by Unicode block; all else beyond ASCII counts as a letter. */
function kindBeyondAscii(unit: number): number {
  if (unit < 0xc0) {
    if (unit === 0xaa || unit === 0xb5 || unit === 0xba) return OTHER_LETTER;
    return unit === 0xa0 || unit < 0xa0 ? BLANK : unit === 0xad ? SILENT : SPECIAL;
  }
  if (unit === 0xd7 || unit === 0xf7) return SPECIAL;
  if (unit < 0x2000) return OTHER_LETTER;
  if (unit <= 0x206f) {
    if (unit === 0x2018 || unit === 0x2019 || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2060 && unit <= 0x2064))
      return SILENT;
    return unit <= 0x2015 || (unit >= 0x2024 && unit <= 0x202f) ? BLANK : SPECIAL;
  }
  if (unit >= 0x20a0 && unit <= 0x2bff) return SPECIAL;
  if (unit >= 0x3000 && unit <= 0x303f)
    return unit <= 0x3002 ? BLANK : unit >= 0x3005 && unit <= 0x3007 ? OTHER_LETTER : SPECIAL;
  if (unit >= 0xd83c && unit <= 0xd83e) return SPECIAL;
  if (unit >= 0xe000 && unit <= 0xf8ff) return SPECIAL;
  if (unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f)) return SILENT;
  if (unit >= 0xff00) return kindOfFullWidth(unit);
  return unit === 0x30fb || (unit >= 0xfe30 && unit <= 0xfe6f) ? SPECIAL : OTHER_LETTER;
}

/** Full-width forms repeat ASCII 0x21..0x7e from 0xff01 on. */
function kindOfFullWidth(unit: number): number {
  if (unit < 0xff01 || unit >= 0xffe0) return SPECIAL;
  if (unit > 0xff5e) return unit <= 0xff65 ? SPECIAL : OTHER_LETTER;
  const kind = ascii[unit - 0xfee0] ?? SPECIAL;
  return kind === LETTER || kind === DIGIT ? OTHER_LETTER : kind;
}
