import { hashWord } from '../words/fold-word.ts';
import { isNumberAt, scanWords } from '../words/scan-words.ts';

/** Words that tell nothing of the goods. */
const FILLERS = 'a an and as at by de for from in la le new of on or per pc pcs piece pieces set the to with x';
const fillerHashes: ReadonlySet<number> = new Set(FILLERS.split(' ').map(hashWord));

const sorted = new Int32Array(1024);

/**
 * A short hash for "described alike": the informative words in any order, whatever case, plural, numbers and punctuation.
 * Two 32-bit lanes over the sorted FNV-1a hashes of the words, 16 hex digits. Undefined where no word is left.
 */
export function descriptionFingerprint(text: string): string | undefined {
  const words = scanWords(text);
  let count = 0;
  for (let at = 0; at < words.count; at++) {
    if (fillerHashes.has(words.rawHashes[at] ?? 0) || isNumberAt(words, at)) continue;
    count = insert(words.foldedHashes[at] ?? 0, count);
  }
  if (count === 0) return undefined;
  let high = 0x2545f491;
  let low = 0x6c62272e;
  for (let i = 0; i < count; i++) {
    const hash = sorted[i] ?? 0;
    high = Math.imul(high ^ hash, 0x01000193);
    low = Math.imul((low << 13) | (low >>> 19), 0x2c1b3c6d) ^ Math.imul(hash, 0x297a2d39);
  }
  return hex(high) + hex(low);
}

/** Keeps the hashes in order and each of them once; returns how many there are. */
function insert(hash: number, count: number): number {
  for (let at = 0; at < count; at++) if (sorted[at] === hash) return count;
  let at = count;
  for (; at > 0 && (sorted[at - 1] ?? 0) > hash; at--) sorted[at] = sorted[at - 1] ?? 0;
  sorted[at] = hash;
  return count + 1;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const byteAt = (lane: number, shift: number): string => BYTES[(lane >>> shift) & 0xff] ?? '';

const hex = (lane: number): string => byteAt(lane, 24) + byteAt(lane, 16) + byteAt(lane, 8) + byteAt(lane, 0);
