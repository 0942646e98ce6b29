export type {
  Change,
  Collection,
  CollectionSpec,
  Condition,
  DocumentStore,
  Page,
  Query,
  Scalar,
  Stored,
  Value,
  Where,
  WriteResult,
} from './document-store.ts';
export { fieldOf, fieldParts, sortField, type SortField } from './field.ts';
export { readPageToken, writePageToken, type Mark } from './page-token.ts';
