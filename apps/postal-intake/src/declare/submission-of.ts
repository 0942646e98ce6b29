import { toInstant, type Finding, type Instant, type Submission } from '@portcullis/domain';
import type { Building } from '@portcullis/wire';

import type { HeaderTexts } from '../formats/item-texts.ts';
import { KEPT } from '../formats/limits.ts';

/** What is known of a message from outside it. */
export interface Received {
  readonly operator: string;
  readonly messageId: string;
  readonly form: string;
  readonly receivedAt: Instant;
}

/** Where a declaration came from. A time that cannot be read is no time: such a submission replaces none that has one. */
export function submissionOf(
  header: HeaderTexts,
  { operator, messageId, form, receivedAt }: Received,
  pointer: string,
  findings: (finding: Finding) => void,
): Submission {
  const submission: Building<Submission> = { operator, message: form, messageId, receivedAt };
  if (header.preparedAt !== undefined) {
    const preparedAt = toInstant(header.preparedAt);
    if (preparedAt !== undefined) submission.preparedAt = preparedAt;
    else findings(warning('PREPARED_AT_INVALID', `${pointer}preparedAt`, 'Give a time as RFC 3339 with its offset.'));
  }
  if (header.sequence !== undefined) {
    const sequence = wholeNumber(header.sequence);
    if (sequence !== undefined) submission.sequence = sequence;
    else findings(warning('SEQUENCE_INVALID', `${pointer}sequence`, 'Give a whole number.'));
  }
  return submission;
}

/**
 * The sender's reference if it can name something: at most 70 characters, none of them a control character. Any other
 * message goes by the digest of its bytes.
 */
export function usableReference(text: string | undefined): string | undefined {
  if (text === undefined || text.length > KEPT.number) return undefined;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return undefined;
  }
  return text;
}

const DIGITS = /^\d{1,15}$/;

const wholeNumber = (text: string): number | undefined => (DIGITS.test(text) ? Number(text) : undefined);

const warning = (code: string, pointer: string, text: string): Finding => ({
  code,
  severity: 'warning',
  pointer,
  text,
});
