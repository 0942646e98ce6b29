import { BLANK, DIGIT, LETTER, OTHER_LETTER, SILENT, SPECIAL, kindOf } from './characters.ts';
import { HASH_SEED, PLURAL_ONLY_HASHES, foldWord, hashWord, mixHash } from './fold-word.ts';

/** More than the widest description limit (512): text beyond is not read. */
const MAX_TEXT = 1024;

/**
 * The words of one text: runs of letters and digits, in any script, without apostrophes and invisible characters. Offsets
 * are UTF-16 units of the text as given. Hashes are of the lower-case word (NFKC) and of the word without its plural.
 * It is one buffer that the next scan overwrites: use it up before scanning again.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly rawHashes: Int32Array;
  readonly foldedHashes: Int32Array;
  /** How many units are letters, digits, blanks (space, full stop, hyphen) and other signs. */
  readonly letters: number;
  readonly digits: number;
  readonly blanks: number;
  readonly specials: number;
}

const words = {
  text: '',
  count: 0,
  starts: new Int32Array(MAX_TEXT),
  ends: new Int32Array(MAX_TEXT),
  rawHashes: new Int32Array(MAX_TEXT),
  foldedHashes: new Int32Array(MAX_TEXT),
  letters: 0,
  digits: 0,
  blanks: 0,
  specials: 0,
};

/** Reads the words of a text. Asked twice for the same text in a row, it answers without reading it again. */
export function scanWords(text: string): Words {
  if (text === words.text) return words;
  const { starts, ends, rawHashes, foldedHashes } = words;
  const end = Math.min(text.length, MAX_TEXT);
  let count = 0;
  let wordUnits = 0;
  let digits = 0;
  let blanks = 0;
  let specials = 0;
  for (let i = 0; i < end;) {
    const first = text.charCodeAt(i);
    const kind = kindOf(first);
    if (kind === BLANK || kind === SILENT) {
      blanks++;
      i++;
      continue;
    }
    if (kind === SPECIAL) {
      // The second half of a sign beyond the basic plane goes with the first.
      i += first >= 0xd800 && first <= 0xdbff ? 2 : 1;
      specials++;
      continue;
    }
    const start = i;
    let hash = HASH_SEED;
    let before = hash;
    let lower = 0;
    let stop = 0;
    for (; i < end; i++) {
      const unit = text.charCodeAt(i);
      stop = unit < 128 ? (PLAIN[unit] ?? 0) : 0;
      if (stop === 0) {
        stop = unit;
        break;
      }
      lower = stop;
      stop = 0;
      if (lower < 58) digits++;
      before = hash;
      hash = mixHash(hash, lower);
    }
    if (stop !== 0 && isInsideWord(stop)) {
      for (i++; i < end; i++) {
        const unit = text.charCodeAt(i);
        if (unit >= 48 && unit <= 57) digits++;
        else if (!isInsideWord(unit)) break;
      }
      const word = normalise(text.slice(start, i));
      hash = hashWord(word);
      foldedHashes[count] = hashWord(foldWord(word));
    } else {
      foldedHashes[count] = lower === 115 || lower === 101 ? foldedHash(text, start, i, hash, before) : hash;
    }
    rawHashes[count] = hash;
    starts[count] = start;
    ends[count] = i;
    wordUnits += i - start;
    count++;
  }
  words.text = text;
  words.count = count;
  words.letters = wordUnits - digits;
  words.digits = digits;
  words.blanks = blanks;
  words.specials = specials;
  return words;
}

/** The word at this place in lower case, normalised. */
export const wordAt = ({ text, starts, ends }: Words, at: number): string =>
  normalise(text.slice(starts[at], ends[at]));

/** Is the word at this place made of ASCII digits only? */
export function isNumberAt({ text, starts, ends }: Words, at: number): boolean {
  const end = ends[at] ?? 0;
  for (let i = starts[at] ?? 0; i < end; i++) if (kindOf(text.charCodeAt(i)) !== DIGIT) return false;
  return true;
}

/** A text's words as a list, for compiling vocabularies. */
export function wordsOf(text: string): readonly string[] {
  const scanned = scanWords(text);
  return Array.from({ length: scanned.count }, (_, at) => wordAt(scanned, at));
}

function normalise(word: string): string {
  const folded = word.normalize('NFKC').toLowerCase();
  return folded.replace(/['`\u2018\u2019\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]/g, '');
}

/** ASCII letters in lower case and digits by their code; 0 for all else. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => {
  const kind = kindOf(unit);
  return kind === LETTER ? unit | 32 : kind === DIGIT ? unit : 0;
});

function isInsideWord(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === LETTER || kind === DIGIT || kind === OTHER_LETTER || kind === SILENT;
}

/** `foldWord` for a plain word that ends in s or e: `before` is its hash without the last letter. */
function foldedHash(text: string, start: number, end: number, hash: number, before: number): number {
  const length = end - start;
  if (length <= 3) return hash;
  const last = text.charCodeAt(end - 1) | 32;
  const lastButOne = text.charCodeAt(end - 2) | 32;
  if (last === E) return lastButOne === I ? mixHash(hashPart(text, start, end - 2), Y) : hash;
  if (lastButOne === S || lastButOne === U || lastButOne === I || PLURAL_ONLY_HASHES.has(hash)) return hash;
  if (lastButOne !== E || length === 4) return before;
  const lastButTwo = text.charCodeAt(end - 3) | 32;
  if (lastButTwo === I) return mixHash(hashPart(text, start, end - 3), Y);
  const lastButThree = text.charCodeAt(end - 4) | 32;
  const takesEs =
    lastButTwo === X ||
    (lastButTwo === S && lastButThree === S) ||
    (lastButTwo === H && (lastButThree === S || lastButThree === C));
  return takesEs ? hashPart(text, start, end - 2) : before;
}

function hashPart(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) hash = mixHash(hash, PLAIN[text.charCodeAt(i)] ?? 0);
  return hash;
}

const C = 99;
const E = 101;
const H = 104;
const I = 105;
const S = 115;
const U = 117;
const X = 120;
const Y = 121;
