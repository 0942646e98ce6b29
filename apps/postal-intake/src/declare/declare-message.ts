import type { Finding } from '@portcullis/domain';

import { KEPT } from '../formats/limits.ts';
import type { ReadMessage } from '../formats/reading.ts';
import { declarationOf, type DeclaredItem } from './declaration-of.ts';
import type { TraitsOf } from './party-of.ts';
import { submissionOf, usableReference, type Received } from './submission-of.ts';

/** Told when an answer cannot hold every finding. */
const MORE: Finding = {
  code: 'MORE_FINDINGS',
  severity: 'warning',
  pointer: '',
  text: 'There are more findings than one answer holds; correct these and send again.',
};

export interface DeclaredMessage {
  /** How many items `take` was given. */
  readonly items: number;
  /** What the sender is told about the message; the quality check answers item by item. */
  readonly findings: readonly Finding[];
}

/**
 * Declares the items of one message one after the other. An item that cannot be declared is told and spoils no other;
 * of two with one number and kind the first stands, as both would have the same id.
 */
export function declareMessage(
  message: ReadMessage,
  received: Received,
  traitsOf: TraitsOf,
  take: (item: DeclaredItem) => void,
): DeclaredMessage {
  const findings = message.findings.slice(0, KEPT.findings);
  const tell = (finding: Finding): void => {
    if (findings.length < KEPT.findings) findings.push(finding);
    else if (findings.length === KEPT.findings) findings.push(MORE);
  };
  if (message.header.messageId !== undefined && usableReference(message.header.messageId) === undefined) {
    const text = 'The reference is too long or unreadable; this message goes by the digest of its bytes.';
    tell({ code: 'MESSAGE_ID_UNUSABLE', severity: 'warning', pointer: 'messageId', text });
  }
  const shared = submissionOf(message.header, received, '', tell);
  const seen = new Set<string>();
  for (const texts of message.items) {
    const { header } = texts;
    const submission = header === undefined ? shared : submissionOf(header, received, `${texts.pointer}.`, tell);
    const circumstance = header === undefined ? message.header.circumstance : header.circumstance;
    const item = declarationOf(texts, submission, circumstance, traitsOf, tell);
    if (item !== undefined) {
      const { number, kind } = item.declaration;
      const known = seen.size;
      seen.add(`${kind}/${number}`);
      if (seen.size > known) take(item);
      else tell(repeated(texts.pointer));
    }
  }
  return { items: seen.size, findings };
}

const repeated = (pointer: string): Finding => ({
  code: 'ITEM_REPEATED',
  severity: 'error',
  pointer: `${pointer}.id`,
  text: 'This number stands in the message before; the first was taken. Send the other in a message of its own.',
});
