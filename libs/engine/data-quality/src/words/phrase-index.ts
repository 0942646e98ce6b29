import { foldWord, hashWord } from './fold-word.ts';
import { wordAt, wordsOf, type Words } from './scan-words.ts';

/** Phrases of one or more words, found in a scanned text word by word, whatever the case, number and separators. */
export interface PhraseIndex<T> {
  /** By the hash of the first folded word; longer phrases first. */
  readonly byFirstWord: ReadonlyMap<number, readonly Phrase<T>[]>;
  /** One bit for each 14-bit tail of a first word's hash: most words of a text are in no phrase. */
  readonly filter: Uint32Array;
}

export interface Phrase<T> {
  readonly phrase: string;
  /** Folded words. */
  readonly words: readonly string[];
  readonly hashes: readonly number[];
  readonly value: T;
}

/** Builds the index. Phrases that fold to the same words are put together by `merge`. A phrase without a word is left out. */
export function indexPhrases<T>(
  entries: Iterable<{ readonly phrase: string; readonly value: T }>,
  merge: (a: T, b: T) => T,
): PhraseIndex<T> {
  const byKey = new Map<string, Phrase<T>>();
  for (const { phrase, value } of entries) {
    const words = wordsOf(phrase).map(foldWord);
    if (words.length === 0) continue;
    const key = words.join(' ');
    const same = byKey.get(key);
    byKey.set(
      key,
      same === undefined
        ? { phrase, words, hashes: words.map(hashWord), value }
        : { ...same, value: merge(same.value, value) },
    );
  }
  const byFirstWord = new Map<number, Phrase<T>[]>();
  const filter = new Uint32Array(FILTER_WORDS);
  for (const phrase of byKey.values()) {
    const first = phrase.hashes[0] ?? 0;
    const group = byFirstWord.get(first);
    if (group === undefined) byFirstWord.set(first, [phrase]);
    else group.push(phrase);
    filter[(first & FILTER_MASK) >>> 5] = (filter[(first & FILTER_MASK) >>> 5] ?? 0) | (1 << (first & 31));
  }
  for (const group of byFirstWord.values()) group.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord, filter };
}

/** The longest phrase that begins with the word at this place. */
export function phraseAt<T>(index: PhraseIndex<T>, words: Words, at: number): Phrase<T> | undefined {
  const group = groupAt(index, words, at);
  if (group === undefined) return undefined;
  for (const phrase of group) if (fits(phrase, words, at)) return phrase;
  return undefined;
}

/** The phrase that is exactly all words from this place to the end. */
export function phraseToEnd<T>(index: PhraseIndex<T>, words: Words, at: number): Phrase<T> | undefined {
  const group = groupAt(index, words, at);
  if (group === undefined) return undefined;
  for (const phrase of group) if (phrase.words.length === words.count - at && fits(phrase, words, at)) return phrase;
  return undefined;
}

const FILTER_MASK = 0x3fff;
const FILTER_WORDS = (FILTER_MASK + 1) / 32;

function groupAt<T>(index: PhraseIndex<T>, words: Words, at: number): readonly Phrase<T>[] | undefined {
  if (at >= words.count) return undefined;
  const hash = words.foldedHashes[at] ?? 0;
  if (((index.filter[(hash & FILTER_MASK) >>> 5] ?? 0) & (1 << (hash & 31))) === 0) return undefined;
  return index.byFirstWord.get(hash);
}

function fits<T>({ words: wanted, hashes }: Phrase<T>, words: Words, at: number): boolean {
  if (at + wanted.length > words.count) return false;
  for (let i = 0; i < hashes.length; i++) if (hashes[i] !== words.foldedHashes[at + i]) return false;
  for (let i = 0; i < wanted.length; i++) if (foldWord(wordAt(words, at + i)) !== wanted[i]) return false;
  return true;
}
