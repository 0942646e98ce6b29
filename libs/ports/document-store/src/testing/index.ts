export { describeDocumentStore, type DocumentStoreHarness } from './document-store.contract.ts';
export { writeUntilKilled } from './write-until-killed.ts';
