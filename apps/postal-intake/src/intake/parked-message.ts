import type { BlobStore } from '@portcullis/blob-store';
import { parkedRecord, type LogRecord, type NewRecord } from '@portcullis/event-log';

import { INTAKE_GROUP } from '../topics.ts';
import { keepBody } from './body.ts';

/** Why a message is put away. */
export interface ParkedReason {
  readonly code: string;
  readonly pointer: string;
  readonly text: string;
}

/** A message put away with its bytes and its reason. Bytes that a post wrote into the log itself are moved when large. */
export async function parkedMessage(record: LogRecord, reason: ParkedReason, blobs: BlobStore): Promise<NewRecord> {
  const { code, pointer, text } = reason;
  const parked = parkedRecord(record, INTAKE_GROUP, `${code}: ${text}`);
  const why = { parked_code: code, parked_pointer: pointer, parked_text: text };
  if (record.value === null || record.headers['body_in'] !== undefined) {
    return { ...parked, headers: { ...parked.headers, ...why } };
  }
  const { value, headers } = await keepBody(blobs, record.value);
  return { ...parked, value, headers: { ...parked.headers, ...headers, ...why } };
}
