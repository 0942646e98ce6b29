export type { BlobStore, Digest } from './blob-store.ts';
export { digestOf, isDigest } from './digest.ts';
