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
