export { openFolderBlobStore, type FolderBlobStoreOptions } from './folder-blob-store.ts';
