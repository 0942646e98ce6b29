import { IS_DIGIT, type Letters, NO_GAP } from './letters.ts';
import { HASH_SEED, hashStep } from './skeleton.ts';
import { goodsWords } from './words/goods-words.ts';

const LONGEST = Math.max(...Array.from(goodsWords, (word) => word.length));
const SHORTEST = 3;
/** A word longer than this is no word: nothing is looked for inside it. */
const LONGEST_ATOM = 40;
/** Goods words that may stand together on one side of a mark. */
const MOST_WORDS = 3;

const filter = new Int32Array(256);
for (const word of goodsWords) {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  filter[(hash >>> 5) & 255] = (filter[(hash >>> 5) & 255] as number) | (1 << (hash & 31));
}

/** Where the unbroken word that begins at `from` ends. */
export function atomEnd(letters: Letters, from: number): number {
  let end = from + 1;
  while (end < letters.count && letters.gap[end] === NO_GAP) end++;
  return end;
}

/** Calls `onEnd` for each end of a goods word that begins at `from` and lies before `limit`. */
function wordsFrom(letters: Letters, from: number, limit: number, onEnd: (end: number) => void): void {
  const last = Math.min(limit, from + LONGEST);
  let hash = HASH_SEED;
  for (let i = from; i < last; i++) {
    hash = hashStep(hash, letters.folded[i] as number);
    const length = i + 1 - from;
    if (length < SHORTEST || ((filter[(hash >>> 5) & 255] as number) & (1 << (hash & 31))) === 0) continue;
    if (goodsWords.has(String.fromCharCode(...letters.folded.subarray(from, i + 1)))) onEnd(i + 1);
  }
}

/** Starts inside the word `from..end` that have only goods words before them. */
export function startsAfterGoods(letters: Letters, from: number, end: number): readonly number[] {
  if (end - from < SHORTEST + 3 || end - from > LONGEST_ATOM) return NONE;
  let found: number[] = NONE;
  let layer: readonly number[] = [from];
  for (let words = 0; words < MOST_WORDS && layer.length > 0; words++) {
    const reached: number[] = [];
    for (const at of layer) {
      wordsFrom(letters, at, end - 2, (to) => {
        if (!found.includes(to)) reached.push(to);
      });
    }
    if (reached.length > 0) found = found.concat(reached);
    layer = reached;
  }
  return found;
}

/** What is left of a word after a mark: nothing but digits, the plural s, goods words, or something else. */
export type Rest = 'digits' | 'plural' | 'goods' | 'other';

export function restAfter(letters: Letters, from: number, end: number): Rest {
  if (end - from > LONGEST_ATOM) return 'other';
  let digits = 0;
  while (from + digits < end && ((letters.flags[from + digits] as number) & IS_DIGIT) !== 0) digits++;
  if (from + digits === end) return digits <= 4 ? 'digits' : 'other';
  if (end - from === 1 && letters.folded[from] === 115) return 'plural';
  return madeOfGoods(letters, from, end, MOST_WORDS) ? 'goods' : 'other';
}

function madeOfGoods(letters: Letters, from: number, end: number, words: number): boolean {
  if (from === end) return true;
  if (words === 0) return false;
  let made = false;
  wordsFrom(letters, from, end, (to) => {
    made ||= madeOfGoods(letters, to, end, words - 1);
  });
  return made;
}

const NONE: number[] = [];
