export type { BlobStore, Digest } from './blob-store.ts';
