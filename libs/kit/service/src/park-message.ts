import { hash } from 'node:crypto';

import type { BlobStore } from '@portcullis/blob-store';
import { type EventLog, type Headers, type NewRecord, parkedTopic } from '@portcullis/event-log';

/** A message that never became a record, because its edge could not read it. */
export interface UnreadMessage {
  /** Unique; parking the same message again is the same fact. */
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly body: Uint8Array;
  /** Why it cannot be handled, in words for an operator. */
  readonly reason: string;
  readonly headers?: Headers;
}

/** What became of the body: whole in the record, whole in the blob store, or cut. */
export interface Parked {
  readonly kept: 'record' | 'blob' | 'cut';
  /** SHA-256 of the whole body, `sha256-…`. */
  readonly digest: string;
  readonly size: number;
}

export interface ParkingPlaces {
  readonly log: EventLog;
  readonly blobs: BlobStore;
  /** Bytes of the largest body that is kept whole; default 16 MiB. */
  readonly maxBodyBytes?: number;
}

const KIBIBYTE = 1_024;
const LARGEST_RECORD = 256 * KIBIBYTE;
const KEPT_OF_A_CUT_ONE = 64 * KIBIBYTE;
const DEFAULT_LARGEST_BODY = 16 * KIBIBYTE * KIBIBYTE;
const LONGEST_REASON = 500;

/**
 * Puts a message on `<topic>.parked` with its reason, so that it can be read again after a fix. A body above 256 KiB goes
 * to the blob store; of one above the limit only digest, size and the first 64 KiB stay, and the answer says `cut`, which
 * the sender must be told.
 */
export async function parkMessage(places: ParkingPlaces, topic: string, message: UnreadMessage): Promise<Parked> {
  const { log, blobs, maxBodyBytes = DEFAULT_LARGEST_BODY } = places;
  const { body } = message;
  const parked: Parked = {
    kept: body.length <= LARGEST_RECORD ? 'record' : body.length <= maxBodyBytes ? 'blob' : 'cut',
    digest: `sha256-${hash('sha256', body)}`,
    size: body.length,
  };
  if (parked.kept === 'blob') await blobs.put(body);
  await log.append(parkedTopic(topic), [recordOf(topic, message, parked)]);
  return parked;
}

function recordOf(topic: string, message: UnreadMessage, { kept, digest, size }: Parked): NewRecord {
  const { id, key, type, body, reason, headers } = message;
  return {
    id: `${id}:parked`,
    key,
    type,
    value: kept === 'record' ? body : kept === 'cut' ? body.slice(0, KEPT_OF_A_CUT_ONE) : new Uint8Array(),
    headers: {
      ...headers,
      parked_from: topic,
      parked_reason: reason.slice(0, LONGEST_REASON).toWellFormed(),
      parked_kept: kept,
      parked_digest: digest,
      parked_size: String(size),
    },
  };
}
