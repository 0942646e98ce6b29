/**
 * The skeleton of a word: its folded letters with digits and signs read as letters, i, l and 1 as one letter, and runs of
 * one letter as one. Texts and marks are looked up by the hash of their skeleton, then compared letter by letter.
 */
const LETTER_OF: Readonly<Record<string, string>> = {
  l: 'i', '1': 'i', '|': 'i', '!': 'i', '0': 'o', '5': 's', $: 's', '3': 'e', '4': 'a', '@': 'a', '7': 't', '+': 't', '8': 'b',
}; // prettier-ignore

const asciiClass = Uint8Array.from({ length: 128 }, (_, code) => (LETTER_OF[String.fromCharCode(code)] ?? String.fromCharCode(code)).charCodeAt(0)); // prettier-ignore

const EURO = 0x20ac;
const POUND = 0xa3;
const CENT = 0xa2;
const YEN = 0xa5;

/** The skeleton letter of a folded UTF-16 unit. */
export function classOf(unit: number): number {
  if (unit < 128) return asciiClass[unit] as number;
  if (unit === EURO) return 101;
  if (unit === POUND) return 105;
  if (unit === CENT) return 99;
  return unit === YEN ? 121 : unit;
}

export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of the rolling hash. */
export function hashStep(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** Prefixes of up to this many skeleton letters are in the filter, so that a walk ends where no mark goes on. */
export const PREFIX_LIMIT = 6;
/** Longest skeleton that is indexed. */
export const MAX_KEY = 64;
/** A walk from one start looks at no more letters than this, repeats included. */
export const MAX_WALK = 128;
