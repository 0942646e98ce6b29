import { digestOf, type BlobStore, type Digest } from '@portcullis/blob-store';
import type { Headers, LogRecord } from '@portcullis/event-log';

import { LIMITS } from '../formats/limits.ts';

/** A body as a record carries it: whole in the value, whole in the blob store, or only its first bytes. */
export interface KeptBody {
  readonly value: Uint8Array;
  readonly headers: Headers;
}

/** What a record says of its body. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'head'; readonly head: Uint8Array; readonly size: number; readonly digest: Digest }
  | { readonly kind: 'missing'; readonly digest: Digest };

/** Larger bodies stand in the blob store. */
const IN_LOG = 256 * 1024;
/** What is kept of a body above the limit. */
export const HEAD = 64 * 1024;
const NOTHING = new Uint8Array(0);

/** Keeps a body: resolves when the part that goes into the blob store is durable. */
export async function keepBody(blobs: BlobStore, bytes: Uint8Array): Promise<KeptBody> {
  const size = bytes.byteLength;
  if (size <= IN_LOG) return { value: bytes, headers: {} };
  if (size > LIMITS.bytes) return keepHead(bytes.slice(0, HEAD), size, digestOf(bytes));
  return {
    value: NOTHING,
    headers: { body_digest: await blobs.put(bytes), body_size: String(size), body_in: 'blobs' },
  };
}

/** What is kept of a body that is too large: its digest, its size and its beginning. */
export const keepHead = (head: Uint8Array, size: number, digest: Digest): KeptBody => ({
  value: head,
  headers: { body_digest: digest, body_size: String(size), body_in: 'nowhere' },
});

/** The body of a record that `keepBody` made, or of one that a post wrote itself. */
export async function bodyOf(record: LogRecord, blobs: BlobStore): Promise<Body> {
  const { body_digest: digest = '', body_size: size = '', body_in: where } = record.headers;
  if (where === 'nowhere') return { kind: 'head', head: record.value ?? NOTHING, size: Number(size), digest };
  if (where !== 'blobs') return { kind: 'whole', bytes: record.value ?? NOTHING };
  const bytes = await blobs.get(digest);
  return bytes === undefined ? { kind: 'missing', digest } : { kind: 'whole', bytes };
}

/** The headers that tell where a body is, to go with it from record to record. */
export function bodyHeaders({ headers }: LogRecord): Headers {
  const { body_digest, body_size, body_in } = headers;
  const digest = body_digest === undefined ? {} : { body_digest };
  return body_in === undefined ? digest : { ...digest, body_size: body_size ?? '', body_in };
}
