/** Plurals that mean something else than their singular. */
const PLURAL_ONLY: ReadonlySet<string> = new Set(['glasses', 'goods', 'arms', 'clothes']);

/**
 * A lower-case word with an English plural taken off, so that `watches` and `watch`, `hoodies` and `hoodie` are one. The
 * result is a key and not always a word (`hoodie` becomes `hoody`). `scanWords` does the same on hashes.
 */
export function foldWord(word: string): string {
  const { length } = word;
  if (PLURAL_ONLY.has(word)) return word;
  if (length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (length > 3 && word.endsWith('ie')) return `${word.slice(0, -2)}y`;
  if (length > 4 && /(?:x|ss|sh|ch)es$/.test(word)) return word.slice(0, -2);
  if (length > 3 && /[^sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Start of a word's hash (FNV-1a, 32 bits); add its UTF-16 units one by one with `mixHash`. */
export const HASH_SEED = 0x811c9dc5 | 0;

export const mixHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Hash of a whole word. Two words may share one: compare the words when it matters. */
export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = mixHash(hash, word.charCodeAt(i));
  return hash;
}

/** Hashes of the words in `PLURAL_ONLY`, for the scanner. */
export const PLURAL_ONLY_HASHES: ReadonlySet<number> = new Set([...PLURAL_ONLY].map(hashWord));
