/** `sha256-` and 64 hex digits. */
export type Digest = string;

/** Large bytes by their digest: evidence, parked bodies. */
export interface BlobStore extends AsyncDisposable {
  /** Resolves when durable. Putting the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<Digest>;
  /** Undefined where there is none; bytes that no longer fit their digest are an `internal` error. */
  get(digest: Digest): Promise<Uint8Array | undefined>;
  /** Deleting what is not there is fine. */
  delete(digest: Digest): Promise<void>;
}
