import type { Collection, DocumentStore } from '@portcullis/document-store';

import { idPart } from '../topics.ts';

/** What is remembered of a message that was taken, to know it again. */
export interface LedgerEntry {
  readonly operator: string;
  readonly messageId: string;
  /** Of the bytes, or of the message's own part of them. */
  readonly digest: string;
  readonly items: number;
  readonly status: 'taken';
  /** How often each code was found; no texts and no names. */
  readonly findings: Readonly<Record<string, number>>;
  /** The record that it was taken from: the same one delivered again is no repetition. */
  readonly takenFrom: string;
  readonly receivedAt: string;
}

/** Longer than the twelve months after which the number of an item may come again (UPU S10). */
export const LEDGER_DAYS = 400;

export const openLedger = (documents: DocumentStore): Promise<Collection<LedgerEntry>> =>
  documents.collection<LedgerEntry>({ name: 'postal-messages' });

export const ledgerId = (operator: string, messageId: string): string => `${operator}/${idPart(messageId)}`;
