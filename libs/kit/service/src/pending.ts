import type { Instant } from '@portcullis/domain';
import type { Headers, NewRecord } from '@portcullis/event-log';

/** An event that was decided with a document and is not yet on the log. */
export interface PendingEvent {
  readonly topic: string;
  readonly id: string;
  readonly key: string;
  /** CloudEvents type. */
  readonly type: string;
  /** The payload in base64; `null` removes the key from a compacted topic. */
  readonly valueBase64: string | null;
  readonly headers?: Headers;
  /** Not before this instant. Absent: at once. */
  readonly dueAt?: Instant;
}

/** A document that carries events. Write the three members together, or let `withPending` do it. */
export interface WithPending {
  readonly pending?: readonly PendingEvent[];
  /** True while there is one. */
  readonly hasPending?: boolean;
  /** When the earliest falls due; for those to be sent at once, when they were saved. */
  readonly pendingFrom?: Instant;
}

/** The index by which pending events are found again; name it when the collection is opened. */
export const OUTBOX_INDEX = ['hasPending', 'pendingFrom'] as const;

/** A document with further events, in order, after those it already carries. */
export const withPending = <T extends WithPending>(document: T, events: readonly PendingEvent[], now: Instant): T =>
  carrying(document, [...(document.pending ?? []), ...events], now);

/** A document without the events that were sent. */
export const withoutSent = <T extends WithPending>(document: T, wasSent: (event: PendingEvent) => boolean): T =>
  carrying(
    document,
    (document.pending ?? []).filter((event) => !wasSent(event)),
    document.pendingFrom ?? '',
  );

export const recordOf = ({ id, key, type, valueBase64, headers }: PendingEvent): NewRecord => ({
  id,
  key,
  type,
  value: valueBase64 === null ? null : Buffer.from(valueBase64, 'base64'),
  ...(headers !== undefined && { headers }),
});

/** An event for a document to carry. */
export const pendingOf = (topic: string, record: NewRecord, dueAt?: Instant): PendingEvent => ({
  topic,
  id: record.id,
  key: record.key,
  type: record.type,
  valueBase64: record.value === null ? null : Buffer.from(record.value).toString('base64'),
  ...(record.headers !== undefined && { headers: record.headers }),
  ...(dueAt !== undefined && { dueAt }),
});

function carrying<T extends WithPending>(document: T, pending: readonly PendingEvent[], atOnce: Instant): T {
  // The store leaves undefined members out.
  const none = { pending: undefined, hasPending: undefined, pendingFrom: undefined };
  if (pending.length === 0) return { ...document, ...none };
  let pendingFrom = pending[0]?.dueAt ?? atOnce;
  for (const { dueAt = atOnce } of pending) if (dueAt < pendingFrom) pendingFrom = dueAt;
  return { ...document, pending, hasPending: true, pendingFrom };
}
