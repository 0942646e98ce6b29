import { InspectionDecided, ItemScreened } from '@portcullis/contracts';
import type { Headers, LogRecord } from '@portcullis/event-log';

/** CloudEvents types on the topics `screenings` and `inspections`. */
export const ITEM_SCREENED = 'portcullis.screenings.v1.ItemScreened';
export const INSPECTION_DECIDED = 'portcullis.inspections.v1.InspectionDecided';

/** Headers of a decision that no officer has to see, so that the queues need not read it. */
export const NO_OFFICER: Headers = { officer: 'none' };

/** True unless the headers say that no officer has to see the decision. */
export const isForOfficer = ({ headers }: Pick<LogRecord, 'headers'>): boolean => headers['officer'] !== 'none';

/** What a reader needs of a record. */
export type ReadableRecord = Pick<LogRecord, 'id' | 'type' | 'value'>;

/** The message of a record of one type; undefined for another type, a removed key, and bytes that are no such message. */
export function readRecord<Message>(
  { type, value }: ReadableRecord,
  expected: string,
  codec: { decode(bytes: Uint8Array): Message },
): Message | undefined {
  if (value === null || type !== expected) return undefined;
  try {
    return codec.decode(value);
  } catch {
    return undefined;
  }
}

/** Undefined for a record that this version cannot read: the caller parks it. */
export const readScreened = (record: ReadableRecord): ItemScreened | undefined =>
  readRecord(record, ITEM_SCREENED, ItemScreened);

/** Undefined for a record that this version cannot read: the caller parks it. */
export const readInspectionDecided = (record: ReadableRecord): InspectionDecided | undefined =>
  readRecord(record, INSPECTION_DECIDED, InspectionDecided);
