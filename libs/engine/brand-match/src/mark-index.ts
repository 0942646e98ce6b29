import { lettersRoom } from './letters.ts';
import { type MarkEntry, markEntries, skeletonHash } from './mark-entry.ts';
import type { Mark, SkippedMark } from './mark.ts';
import { PREFIX_LIMIT } from './skeleton.ts';
import { buildSlipIndex, type SlipIndex } from './slip-index.ts';
import { everydayWords } from './words/everyday-words.ts';

/** Marks, ready to be looked for. Immutable; made by `buildMarkIndex`. */
export interface MarkIndex {
  /** Marks that are looked for. */
  readonly size: number;
  /** Marks and spellings that are not, each with the reason. */
  readonly skipped: readonly SkippedMark[];
  readonly entries: readonly MarkEntry[];
  /** Hash of each entry's skeleton, then the next entry with the same place in the table (-1: none). */
  readonly hashes: Int32Array;
  readonly next: Int32Array;
  /** First entry by the low bits of the hash, -1: none. */
  readonly heads: Int32Array;
  /** One bit per hash of a skeleton or of a prefix of up to `PREFIX_LIMIT` letters. May say yes wrongly, never no. */
  readonly prefixes: Int32Array;
  readonly keys: Int32Array;
  /** For marks that are written with one slip. */
  readonly slips: SlipIndex;
  isCommonWord(word: string): boolean;
}

export interface MarkIndexOptions {
  /** Everyday words beyond the built-in ones, in lower case: such a mark needs a second signal. */
  readonly commonWords?: ReadonlySet<string>;
}

/** Marks compiled between two yields. */
const SLICE = 250;

/** Builds the index in one go: about 5 µs a mark. A service that must answer meanwhile uses `buildMarkIndexInSlices`. */
export function buildMarkIndex(marks: readonly Mark[], options: MarkIndexOptions = {}): MarkIndex {
  const slices = buildMarkIndexInSlices(marks, options);
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  return step.value;
}

/** Builds the index, giving the caller a turn every few hundred marks; the index is the generator's return value. */
export function* buildMarkIndexInSlices(
  marks: readonly Mark[],
  options: MarkIndexOptions = {},
): Generator<void, MarkIndex> {
  const isCommonWord = commonWordTest(options.commonWords);
  const room = lettersRoom();
  const skipped: SkippedMark[] = [];
  const entries: MarkEntry[] = [];
  let size = 0;
  for (let i = 0; i < marks.length; i++) {
    const made = markEntries(marks[i] as Mark, isCommonWord, room, skipped);
    if (made.length > 0) size++;
    for (const entry of made) entries.push(entry);
    if (i % SLICE === SLICE - 1) yield;
  }
  const hashes = new Int32Array(entries.length);
  const next = new Int32Array(entries.length).fill(-1);
  const heads = new Int32Array(powerOfTwo(entries.length * 2, 16)).fill(-1);
  const prefixes = new Int32Array(powerOfTwo(entries.length * 2, 64));
  const keys = new Int32Array(powerOfTwo(entries.length, 64));
  for (let i = 0; i < entries.length; i++) {
    const hash = skeletonHash((entries[i] as MarkEntry).folded, (length, prefix) => {
      if (length <= PREFIX_LIMIT) setBit(prefixes, prefix);
    });
    hashes[i] = hash;
    setBit(keys, hash);
    const slot = hash & (heads.length - 1);
    next[i] = heads[slot] as number;
    heads[slot] = i;
    if (i % (SLICE * 8) === SLICE * 8 - 1) yield;
  }
  const slips = yield* buildSlipIndex(entries, SLICE);
  return { size, skipped, entries, hashes, next, heads, prefixes, keys, slips, isCommonWord };
}

function commonWordTest(more: ReadonlySet<string> | undefined): (word: string) => boolean {
  if (more === undefined) return (word) => everydayWords.has(word);
  return (word) => everydayWords.has(word) || more.has(word);
}

function setBit(bits: Int32Array, hash: number): void {
  const at = (hash >>> 5) & (bits.length - 1);
  bits[at] = (bits[at] as number) | (1 << (hash & 31));
}

function powerOfTwo(atLeast: number, floor: number): number {
  let size = floor;
  while (size < atLeast) size *= 2;
  return size;
}
