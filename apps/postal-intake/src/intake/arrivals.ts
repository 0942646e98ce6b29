import { digestOf, isDigest, type BlobStore } from '@portcullis/blob-store';
import type { LogRecord } from '@portcullis/event-log';
import { sha256Hex } from '@portcullis/security';

import { usableReference } from '../declare/submission-of.ts';
import { readMessage, tooLarge, type Pause } from '../formats/read-message.ts';
import { refused, type ReadMessage, type Reading, type Refusal } from '../formats/reading.ts';
import { MESSAGE_SENT } from '../topics.ts';
import { ledgerId } from './ledger.ts';
import { bodyOf } from './body.ts';

/** A message that could be read, under the reference it goes by. */
export interface Arrival {
  readonly message: ReadMessage;
  readonly messageId: string;
  readonly ledgerId: string;
  /** Tells two contents under one reference apart. */
  readonly digest: string;
}

/** What some bytes turned out to be. */
export type Arrived =
  | { readonly ok: true; readonly arrivals: readonly Arrival[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly messageId: string };

/** Reads the body of a record, wherever it is kept. */
export async function arrivedIn(operator: string, record: LogRecord, blobs: BlobStore, pause: Pause): Promise<Arrived> {
  const body = await bodyOf(record, blobs);
  if (body.kind === 'whole') {
    const reading = await readMessage(body.bytes, contentTypeOf(record), sha256Hex, pause);
    return named(operator, reading, statedDigest(record) ?? digestOf(body.bytes));
  }
  const reading =
    body.kind === 'head'
      ? tooLarge(body.size)
      : refused('BODY_MISSING', '', 'The body of this message is no longer kept; send it again.');
  return named(operator, reading, body.digest);
}

export async function arrivedFrom(
  operator: string,
  bytes: Uint8Array,
  contentType: string,
  pause: Pause,
): Promise<Arrived> {
  return named(operator, await readMessage(bytes, contentType, sha256Hex, pause), digestOf(bytes));
}

function named(operator: string, reading: Reading, digest: string): Arrived {
  if (!reading.ok) {
    const { refusal } = reading;
    return { ok: false, refusal, messageId: usableReference(refusal.messageId) ?? digest };
  }
  const arrivals = reading.messages.map((message): Arrival => {
    const messageId = usableReference(message.header.messageId) ?? digest;
    return { message, messageId, ledgerId: ledgerId(operator, messageId), digest: message.digest ?? digest };
  });
  return { ok: true, arrivals };
}

/** The digest that was made when the message was handed in; a post that writes its topic itself states none. */
function statedDigest({ type, headers }: LogRecord): string | undefined {
  const stated = type === MESSAGE_SENT ? headers['body_digest'] : undefined;
  return stated !== undefined && isDigest(stated) ? stated : undefined;
}

const contentTypeOf = ({ headers }: LogRecord): string =>
  headers['content_type'] ?? headers['content-type'] ?? headers['datacontenttype'] ?? '';
