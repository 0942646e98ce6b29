import { isDigest, type BlobStore } from '@portcullis/blob-store';
import { AppError } from '@portcullis/domain';
import type { LogRecord, NewRecord } from '@portcullis/event-log';
import type { DayKey } from '@portcullis/security';

import { tooLarge } from '../formats/read-message.ts';
import { refused } from '../formats/reading.ts';
import { refusedUnder, type BytesRead, type SentBytes } from '../reading/read-and-declare.ts';
import type { Reader } from '../reading/reader.ts';
import { MESSAGE_SENT } from '../topics.ts';
import { bodyOf, type Body } from './body.ts';

/** What a record turned out to hold. */
export interface Arrival {
  readonly record: LogRecord;
  readonly read: BytesRead<NewRecord>;
}

/** Bodies that are read together: enough to be worth the way to the other thread, little enough to hold twice. */
const BYTES_AT_ONCE = 512 * 1024;

/** Reads the bodies of records in their order, wherever they are kept. */
export async function* arrivalsIn(
  operator: string,
  records: readonly LogRecord[],
  dayKey: DayKey,
  { blobs, reader }: { readonly blobs: BlobStore; readonly reader: Reader },
): AsyncGenerator<readonly Arrival[]> {
  let found: Found[] = [];
  let sent: SentBytes[] = [];
  let bytes = 0;
  for (const [index, record] of records.entries()) {
    const body = await bodyOf(record, blobs);
    found.push({ record, body });
    if (body.kind === 'whole') {
      sent.push(sentBytes(operator, record, body.bytes));
      bytes += body.bytes.byteLength;
    }
    if (bytes < BYTES_AT_ONCE && index < records.length - 1) continue;
    const read = sent.length === 0 ? [] : await reader.read(sent, dayKey);
    yield inOrder(found, read);
    found = [];
    sent = [];
    bytes = 0;
  }
}

interface Found {
  readonly record: LogRecord;
  readonly body: Body;
}

/** Only whole bodies were read. */
function inOrder(found: readonly Found[], read: readonly BytesRead<NewRecord>[]): Arrival[] {
  let next = 0;
  return found.map(({ record, body }) => {
    const one = unread(body) ?? read[next++];
    if (one === undefined) throw new AppError('internal', `the message ${record.id} was not read`);
    return { record, read: one };
  });
}

function sentBytes(operator: string, record: LogRecord, bytes: Uint8Array): SentBytes {
  const digest = statedDigest(record);
  return {
    operator,
    bytes,
    contentType: contentTypeOf(record),
    receivedAt: new Date(record.appendedAt).toISOString(),
    ...(digest !== undefined && { digest }),
  };
}

/** Why there is nothing to read of a body; undefined when there is. */
function unread(body: Body): BytesRead<NewRecord> | undefined {
  if (body.kind === 'whole') return undefined;
  const reading =
    body.kind === 'head'
      ? tooLarge(body.size)
      : refused('BODY_MISSING', '', 'The body of this message is no longer kept; send it again.');
  return refusedUnder(reading, body.digest);
}

/** The digest that was made when the message was handed in; a post that writes its topic itself states none. */
function statedDigest({ type, headers }: LogRecord): string | undefined {
  const stated = type === MESSAGE_SENT ? headers['body_digest'] : undefined;
  return stated !== undefined && isDigest(stated) ? stated : undefined;
}

const contentTypeOf = ({ headers }: LogRecord): string =>
  headers['content_type'] ?? headers['content-type'] ?? headers['datacontenttype'] ?? '';
