import { digestOf, type BlobStore, type Digest } from '@portcullis/blob-store';
import { AppError } from '@portcullis/domain';
import type { EventLog, NewRecord } from '@portcullis/event-log';

import { LIMITS } from './formats/limits.ts';
import { keepBody, keepHead, type KeptBody } from './intake/body.ts';
import { inTopic, MESSAGE_SENT } from './topics.ts';

/** Bytes that a post hands in. */
export interface SentMessage {
  /** `application/xml` or `application/json`. */
  readonly contentType: string;
  readonly body: Uint8Array;
  /** The sender's own mark, given back in the receipt. */
  readonly reference?: string;
}

/** Says that a message is durable; what it holds is told by the answer on `post.<operator>.out`. */
export interface MessageReceipt {
  readonly reference?: string;
  /** Id of the record on `post.<operator>.in`; the same bytes have the same one. */
  readonly recordId: string;
  readonly bytes: number;
  readonly digest: Digest;
  /** False: it is too large, and only its digest and its beginning were kept. */
  readonly kept: boolean;
}

/** The beginning of a message that is too large to hold, with what is known of the rest. */
export interface SentHead {
  readonly contentType: string;
  readonly head: Uint8Array;
  readonly bytes: number;
  readonly digest: Digest;
}

export type Submit = (operator: string, messages: readonly SentMessage[]) => Promise<MessageReceipt[]>;

/** Appends messages as they came. Resolves when all are durable, large bodies before the records that name them. */
export function submitter(log: EventLog, blobs: BlobStore, operators: ReadonlySet<string>) {
  const append = async (operator: string, records: readonly NewRecord[]): Promise<void> => {
    if (!operators.has(operator)) throw new AppError('not_found', `there is no post ${JSON.stringify(operator)}`);
    await log.append(inTopic(operator), records);
  };

  const submit: Submit = async (operator, messages) => {
    const records: NewRecord[] = [];
    const receipts: MessageReceipt[] = [];
    for (const { contentType, body, reference } of messages) {
      const digest = digestOf(body);
      const record = sentRecord(operator, digest, contentType, await keepBody(blobs, body));
      records.push(record);
      const kept = body.byteLength <= LIMITS.bytes;
      const receipt = { recordId: record.id, bytes: body.byteLength, digest, kept };
      receipts.push(reference === undefined ? receipt : { ...receipt, reference });
    }
    await append(operator, records);
    return receipts;
  };

  const submitHead = async (
    operator: string,
    { contentType, head, bytes, digest }: SentHead,
  ): Promise<MessageReceipt> => {
    const record = sentRecord(operator, digest, contentType, keepHead(head, bytes, digest));
    await append(operator, [record]);
    return { recordId: record.id, bytes, digest, kept: false };
  };

  return { submit, submitHead };
}

const sentRecord = (operator: string, digest: Digest, contentType: string, body: KeptBody): NewRecord => ({
  id: `${operator}/${digest}`,
  key: digest,
  type: MESSAGE_SENT,
  value: body.value,
  headers: { body_digest: digest, ...body.headers, content_type: contentType.slice(0, 100) },
});
