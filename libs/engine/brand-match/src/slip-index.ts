import { SPACE_GAP } from './letters.ts';
import { HUMP, type MarkEntry } from './mark-entry.ts';

/** A mark shorter than this has too many words one slip away (`ipr-risk-indicators.json`, last of `folding_steps`). */
export const SHORTEST_SLIPPED = 6;
/** Longest mark that is looked for with a slip, and most words of one. */
export const LONGEST_SLIPPED = 40;
export const MOST_SLIPPED_WORDS = 4;

/**
 * Marks by the hash of their letters and by that of their letters less one: two words one edit apart (a letter more, less,
 * other, or two neighbours swapped) have such a hash in common. So a look-up costs as many probes as the word has letters.
 */
export interface SlipIndex {
  /** Hash of each spelling, its entry among those of the mark index, then the next place of the same slot (-1: none). */
  readonly hashes: Int32Array;
  readonly entries: Int32Array;
  readonly next: Int32Array;
  readonly heads: Int32Array;
  /** One bit per hash; may say yes wrongly, never no. */
  readonly filter: Int32Array;
  /** The same for the first and the last word of marks of several words: one of the two is whole where only one letter slipped. */
  readonly outerWords: Int32Array;
}

/** One step of the hash. It is a polynomial, so that the hash of a part follows from those of two beginnings. */
export const slipStep = (hash: number, unit: number): number => (Math.imul(hash, BASE) + unit) | 0;

/** Powers of the base: what moves a hash over so many letters. */
const BASE = 0x01000193;
export const slipPowers: Int32Array = new Int32Array(LONGEST_SLIPPED + 2);
slipPowers[0] = 1;
for (let i = 1; i < slipPowers.length; i++) slipPowers[i] = Math.imul(slipPowers[i - 1] as number, BASE);

/** Spreads a hash over tables of a power of two. */
export const slipSpread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

/** May the hash with this spread be among those of a filter? */
export const mayHold = (filter: Int32Array, spread: number): boolean =>
  ((filter[(spread >>> 5) & (filter.length - 1)] as number) & (1 << (spread & 31))) !== 0;

/** Where the words of a mark begin: after a space or an "and". Hyphens and apostrophes part none. */
export function wordStarts({ gaps }: MarkEntry): readonly number[] {
  const starts = [0];
  for (let i = 1; i < gaps.length; i++)
    if (gaps.charCodeAt(i) >= SPACE_GAP && gaps.charCodeAt(i) !== HUMP) starts.push(i);
  return starts;
}

/** Builds the index, giving the caller a turn after every few marks. */
export function* buildSlipIndex(entries: readonly MarkEntry[], slice: number): Generator<void, SlipIndex> {
  const eligible: number[] = [];
  let spellings = 0;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as MarkEntry;
    if (maySlip(entry)) {
      eligible.push(at);
      spellings += entry.folded.length + 1;
    }
    if (at % (slice * 8) === slice * 8 - 1) yield;
  }
  const size = sizeFor(spellings);
  const index = {
    hashes: new Int32Array(spellings),
    entries: new Int32Array(spellings),
    next: new Int32Array(spellings),
    heads: new Int32Array(size).fill(-1),
    filter: new Int32Array(size >> 2),
    outerWords: new Int32Array(sizeFor(eligible.length) >> 2),
  };
  let count = 0;
  for (let i = 0; i < eligible.length; i++) {
    const at = eligible[i] as number;
    const entry = entries[at] as MarkEntry;
    const { folded } = entry;
    const words = wordStarts(entry);
    if (words.length > 1) {
      setBit(index.outerWords, slipSpread(hashOf(folded.slice(0, words[1]))));
      setBit(index.outerWords, slipSpread(hashOf(folded.slice(words.at(-1)))));
    }
    for (let left = -1; left < folded.length; left++) put(index, count++, hashOf(folded, left), at);
    if (i % slice === slice - 1) yield;
  }
  return index;
}

/** Letters only, and no everyday word: one of those is written with a slip by anybody. */
function maySlip(entry: MarkEntry): boolean {
  const { folded, ordinary } = entry;
  return (
    !ordinary &&
    folded.length >= SHORTEST_SLIPPED &&
    folded.length <= LONGEST_SLIPPED &&
    !/\d/.test(folded) &&
    wordStarts(entry).length <= MOST_SLIPPED_WORDS
  );
}

function put(index: SlipIndex, place: number, hash: number, entry: number): void {
  const spread = slipSpread(hash);
  const slot = spread & (index.heads.length - 1);
  index.hashes[place] = hash;
  index.entries[place] = entry;
  index.next[place] = index.heads[slot] as number;
  index.heads[slot] = place;
  setBit(index.filter, spread);
}

/** Hash of some letters, without the one at `left`. */
function hashOf(folded: string, left = -1): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) if (i !== left) hash = slipStep(hash, folded.charCodeAt(i));
  return hash;
}

function setBit(bits: Int32Array, spread: number): void {
  const at = (spread >>> 5) & (bits.length - 1);
  bits[at] = (bits[at] as number) | (1 << (spread & 31));
}

/** Slots: a power of two above the spellings, of which the filter takes eight bits each. */
function sizeFor(spellings: number): number {
  let size = 64;
  while (size < spellings) size *= 2;
  return size;
}
