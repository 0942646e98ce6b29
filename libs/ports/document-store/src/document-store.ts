/** What a document may hold: JSON, and bigints. `undefined` members are left out. */
export type Value =
  null | boolean | number | string | bigint | readonly Value[] | { readonly [name: string]: Value | undefined };

/** A stored document with the version that the next write must name. Versions start at 1 and only grow. */
export interface Stored<T> {
  readonly id: string;
  readonly version: number;
  readonly document: T;
}

/** One document's change. Atomic on its own; nothing is promised across documents. */
export interface Change<T> {
  readonly id: string;
  /** The version that was read; 0 means that the document must not exist. */
  readonly expected: number;
  /** `null` deletes it. */
  readonly document: T | null;
  /** Epoch milliseconds after which it is gone (and no longer read). */
  readonly expiresAt?: number;
}

/** What became of a change, in the order of the changes: the new version, or lost to another writer. */
export type WriteResult =
  { readonly id: string; readonly ok: true; readonly version: number } | { readonly id: string; readonly ok: false };

export type Scalar = string | number | boolean | null;

/** Conditions on top-level or dotted fields; all must hold. A missing field equals `null`. */
export type Where = Readonly<Record<string, Scalar | Condition>>;

export interface Condition {
  readonly in?: readonly Scalar[];
  readonly gt?: string | number;
  readonly gte?: string | number;
  readonly lt?: string | number;
  readonly lte?: string | number;
}

export interface Query {
  readonly where?: Where;
  /** Field names, `-` before one for descending; the id breaks ties. Default: by id. Sort fields hold scalars. */
  readonly sort?: readonly string[];
  /** At most 1,000; default 100. */
  readonly limit?: number;
  /** `next` of the page before: stays stable while documents are written. */
  readonly after?: string;
}

export interface Page<T> {
  readonly documents: readonly Stored<T>[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** A named set of documents and the indexes its queries need: lists of fields as in `sort`. */
export interface CollectionSpec {
  readonly name: string;
  readonly indexes?: readonly (readonly string[])[];
}

export interface Collection<T> {
  /** Those that exist and have not expired, in no order. */
  getMany(ids: readonly string[]): Promise<readonly Stored<T>[]>;
  find(query: Query): Promise<Page<T>>;
  count(where?: Where): Promise<number>;
  /** Resolves when what was written is durable. A batch may be of any size; two changes of one id apply in order. */
  write(changes: readonly Change<T>[]): Promise<readonly WriteResult[]>;
}

export interface DocumentStore extends AsyncDisposable {
  /** Opens a collection and makes its indexes. Opening it twice gives the same documents. */
  collection<T extends object>(spec: CollectionSpec): Promise<Collection<T>>;
}
