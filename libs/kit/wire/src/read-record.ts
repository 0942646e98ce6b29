import { InspectionDecided, ItemScreened } from '@portcullis/contracts';
import type { Headers, LogRecord } from '@portcullis/event-log';

/** CloudEvents types on the topics `screenings` and `inspections`. */
export const ITEM_SCREENED = 'portcullis.screenings.v1.ItemScreened';
export const INSPECTION_DECIDED = 'portcullis.inspections.v1.InspectionDecided';

/** Headers of a decision that say who need not read it: no officer has to see it, no post has declared the item. */
export function notConcerned(officer: boolean, post: boolean): Headers {
  return NOT_CONCERNED[officer ? 'officer' : 'noOfficer'][post ? 'post' : 'noPost'];
}

const NOT_CONCERNED = {
  officer: { post: {}, noPost: { post: 'none' } },
  noOfficer: { post: { officer: 'none' }, noPost: { officer: 'none', post: 'none' } },
} as const;

/** True unless the headers say that no officer has to see the decision. */
export const isForOfficer = ({ headers }: Pick<LogRecord, 'headers'>): boolean => headers['officer'] !== 'none';

/** True unless the headers say that no post has declared the item. */
export const isForPost = ({ headers }: Pick<LogRecord, 'headers'>): boolean => headers['post'] !== 'none';

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
