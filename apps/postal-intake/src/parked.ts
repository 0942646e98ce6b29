import type { BlobStore } from '@portcullis/blob-store';
import { AppError } from '@portcullis/domain';
import type { EventLog, LogRecord } from '@portcullis/event-log';

import { bodyHeaders, bodyOf } from './intake/body.ts';
import { inTopic, MESSAGE_SENT, parkedInTopic } from './topics.ts';

/** A message that was put away, without its bytes. */
export interface ParkedMessage {
  readonly id: string;
  /** When it was put away: epoch milliseconds. */
  readonly at: number;
  /** `BROKEN_XML`, `TOO_LARGE`, … ; `HANDLING` for what failed three times in the handling. */
  readonly code: string;
  /** `line:column`, where the reason has a place. */
  readonly pointer: string;
  readonly text: string;
  readonly bytes: number;
}

/** A message that was put away, with its bytes as far as they were kept. Nominal: for whoever may see messages. */
export interface ParkedBody extends ParkedMessage {
  readonly body: Uint8Array;
  /** False: only the beginning was kept, or the blob is gone. */
  readonly whole: boolean;
}

/** Which parked messages: by id, or all with a reason. */
export type ParkedSelection = { readonly ids: readonly string[] } | { readonly code: string };

export interface ParkedPlace {
  readonly log: EventLog;
  readonly blobs: BlobStore;
}

/** What is parked of one operator's messages, oldest first. */
export async function listParked({ log }: Pick<ParkedPlace, 'log'>, operator: string): Promise<ParkedMessage[]> {
  const found = await parkedRecords(log, operator, () => true);
  return found.map(parkedMessageOf).sort((a, b) => a.at - b.at);
}

/** One parked message with its bytes; `not_found` where there is none of that id. */
export async function showParked({ log, blobs }: ParkedPlace, operator: string, id: string): Promise<ParkedBody> {
  const [record] = await parkedRecords(log, operator, (one) => one.id === id);
  if (record === undefined) throw new AppError('not_found', `no message ${id} of ${operator} is parked`);
  const body = await bodyOf(record, blobs);
  const message = parkedMessageOf(record);
  if (body.kind === 'whole') return { ...message, body: body.bytes, whole: true };
  return { ...message, body: body.kind === 'head' ? body.head : new Uint8Array(0), whole: false };
}

/**
 * Sends parked messages again, each as a record of its own, and tells which. What can still not be read is parked again;
 * what was taken meanwhile is answered as repeated. Messages of which only the beginning was kept are left out.
 */
export async function replayParked(
  { log }: Pick<ParkedPlace, 'log'>,
  operator: string,
  selection: ParkedSelection,
  now: () => Date,
): Promise<string[]> {
  const wanted = 'ids' in selection ? new Set(selection.ids) : undefined;
  const chosen = await parkedRecords(log, operator, (record) =>
    wanted === undefined ? 'code' in selection && codeOf(record) === selection.code : wanted.has(record.id),
  );
  const at = now().toISOString();
  const whole = chosen.filter(({ headers }) => headers['body_in'] !== 'nowhere');
  for (let from = 0; from < whole.length; from += AT_ONCE) {
    const records = whole.slice(from, from + AT_ONCE).map((record) => ({
      id: `${record.id}/replayed/${at}`,
      key: record.key,
      type: MESSAGE_SENT,
      value: record.value,
      headers: { ...bodyHeaders(record), content_type: record.headers['content_type'] ?? '', replay_of: record.id },
    }));
    await log.append(inTopic(operator), records);
  }
  return whole.map(({ id }) => id);
}

const AT_ONCE = 100;

/** Once each, however often it was delivered. */
async function parkedRecords(
  log: EventLog,
  operator: string,
  matches: (record: LogRecord) => boolean,
): Promise<LogRecord[]> {
  const found = new Map<string, LogRecord>();
  for await (const batch of log.read(parkedInTopic(operator))) {
    for (const record of batch) if (matches(record) && !found.has(record.id)) found.set(record.id, record);
  }
  return [...found.values()];
}

const codeOf = ({ headers }: LogRecord): string => headers['parked_code'] ?? 'HANDLING';

const parkedMessageOf = (record: LogRecord): ParkedMessage => ({
  id: record.id,
  at: record.appendedAt,
  code: codeOf(record),
  pointer: record.headers['parked_pointer'] ?? '',
  text: record.headers['parked_text'] ?? record.headers['parked_reason'] ?? '',
  bytes: Number(record.headers['body_size'] ?? record.value?.byteLength ?? 0),
});
