/** What had to be folded to see a mark, as bits. The named ones are told to the caller, in this order. */
export const CASE = 1;
export const ACCENT = 2;
export const WIDTH = 4;
export const PUNCTUATION = 8;
export const CONFUSABLE = 16;
export const LEET = 32;
export const SEPARATOR = 64;
export const SPACED = 128;
export const JOINED = 256;
export const REPEATED = 512;
/** A small i and l taken for one another: also a `confusable`, but it happens by chance. */
export const I_FOR_L = 1024;
/** Three or more equal letters for one, which no word has by chance. */
export const STRETCHED = 2048;
/** Goods words stand against the mark without a space: also `joined`. */
export const GLUED = 4096;
/** Words run together, but a capital shows where each begins (LouisVuitton): told as `joined`, hides nothing. */
export const CAMEL = 8192;
/** One hyphen in the word: also a `separator`, but people hyphenate without a thought of hiding. */
export const HYPHEN = 16384;

/** One letter more, less, another, or two swapped: it happens by haste as well. */
export const SLIP = 32768;

/** No bits: the letters do not make up the mark under any folding that is allowed. */
export const DIFFERENT = -1;

/** With any of these the mark was no visible word. */
export const DISGUISES = CONFUSABLE | LEET | SEPARATOR | SPACED | JOINED | REPEATED | SLIP;
/** Those that need intent. The rest also happen by chance or haste. */
export const DELIBERATE = LEET | SPACED | STRETCHED;

const NAMES: readonly (readonly [number, string])[] = [
  [CASE, 'case'],
  [ACCENT, 'accent'],
  [WIDTH, 'width'],
  [PUNCTUATION, 'punctuation'],
  [CONFUSABLE, 'confusable'],
  [LEET, 'leet'],
  [SEPARATOR, 'separator'],
  [SPACED, 'spaced-letters'],
  [JOINED, 'joined'],
  [REPEATED, 'repeated'],
  [CAMEL, 'joined'],
  [SLIP, 'slip'],
];

const NAMED = NAMES.reduce((all, [bit]) => all | bit, 0);
const EXACT: readonly string[] = ['exact'];
const known = new Map<number, readonly string[]>([[0, EXACT]]);

/** The names of some bits; the same array for the same bits. */
export function namesOf(bits: number): readonly string[] {
  const named = bits & NAMED;
  let names = known.get(named);
  if (names === undefined) {
    names = NAMES.filter(([bit]) => (named & bit) !== 0).map(([, name]) => name);
    known.set(named, names);
  }
  return names;
}
