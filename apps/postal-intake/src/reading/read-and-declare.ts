import { digestOf } from '@portcullis/blob-store';
import type { Finding, Instant } from '@portcullis/domain';
import { sha256Hex } from '@portcullis/security';

import { declareMessage } from '../declare/declare-message.ts';
import type { DeclaredItem } from '../declare/declaration-of.ts';
import type { TraitsOf } from '../declare/party-of.ts';
import { usableReference } from '../declare/submission-of.ts';
import { readMessage } from '../formats/read-message.ts';
import type { Refusal, Refused } from '../formats/reading.ts';
import { ledgerId } from '../intake/ledger.ts';

/** Bytes as a post sent them, with what is known of them from outside. */
export interface SentBytes {
  readonly operator: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly receivedAt: Instant;
  /** Of the bytes, where it was made already. */
  readonly digest?: string;
}

/** A message that could be read, under the reference it goes by. */
export interface MessageRead<Made> {
  readonly messageId: string;
  readonly ledgerId: string;
  /** Tells two contents under one reference apart. */
  readonly digest: string;
  /** How many items it declares. */
  readonly items: number;
  /** What the sender is told about the message. */
  readonly findings: readonly Finding[];
  /** What was made of its items, in their order; nothing where nothing was to be made. */
  readonly made: readonly Made[];
}

/** What some bytes turned out to be: one message in XML, one or more in JSON, or none. */
export type BytesRead<Made> = { readonly ok: true; readonly messages: readonly MessageRead<Made>[] } | BytesRefused;

export interface BytesRefused {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly messageId: string;
}

/** Reads bytes and declares the items in them. Depends on nothing but its arguments, so any thread can do it. */
export function readAndDeclare<Made>(
  sent: SentBytes,
  traitsOf: TraitsOf,
  make?: (item: DeclaredItem, messageId: string) => Made,
): BytesRead<Made> {
  const { operator, bytes, contentType, receivedAt } = sent;
  const digest = sent.digest ?? digestOf(bytes);
  const reading = readMessage(bytes, contentType, sha256Hex);
  if (!reading.ok) return refusedUnder(reading, digest);
  const messages = reading.messages.map((message): MessageRead<Made> => {
    const messageId = usableReference(message.header.messageId) ?? digest;
    const made: Made[] = [];
    const received = { operator, messageId, form: message.form, receivedAt };
    const { items, findings } = declareMessage(message, received, traitsOf, (item) => {
      if (make !== undefined) made.push(make(item, messageId));
    });
    const id = ledgerId(operator, messageId);
    return { messageId, ledgerId: id, digest: message.digest ?? digest, items, findings, made };
  });
  return { ok: true, messages };
}

/** A message that cannot be read goes by its reference, where that was reached, else by the digest of its bytes. */
export const refusedUnder = ({ refusal }: Refused, digest: string): BytesRefused => ({
  ok: false,
  refusal,
  messageId: usableReference(refusal.messageId) ?? digest,
});
