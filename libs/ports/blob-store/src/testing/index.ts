export { describeBlobStore, type BlobStoreHarness } from './blob-store.contract.ts';
