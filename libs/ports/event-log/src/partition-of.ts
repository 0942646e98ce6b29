const { imul } = Math; // looked up once: it runs per character of every key
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The partition of a key: FNV-1a over its UTF-16 code units, then a final mix so that the low bits, which pick the
 * partition, depend on every character. It never changes: records of a key must not move to another partition.
 */
export function partitionOf(key: string, partitions: number): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    hash = imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % partitions;
}
