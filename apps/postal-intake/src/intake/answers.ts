import { MessageStatus, PostalAnswer, type MessageAnswer } from '@portcullis/contracts';
import type { Finding } from '@portcullis/domain';
import type { LogRecord, NewRecord } from '@portcullis/event-log';
import { findingToWire } from '@portcullis/wire';

import type { Refusal } from '../formats/reading.ts';
import { POSTAL_ANSWER } from '../topics.ts';

export type AnswerStatus = 'taken' | 'repeated' | 'parked';

const STATUS = {
  taken: MessageStatus.TAKEN,
  repeated: MessageStatus.REPEATED,
  parked: MessageStatus.PARKED,
} as const satisfies Record<AnswerStatus, MessageStatus>;

export function messageAnswer(
  messageId: string,
  status: AnswerStatus,
  items: number,
  findings: readonly Finding[],
): MessageAnswer {
  return { messageId, status: STATUS[status], items, findings: findings.map(findingToWire) };
}

/** Where a record stands for good: what is delivered again stands there again, what is sent again does not. */
export const placeOf = ({ partition, position }: LogRecord): string => `${partition}@${position}`;

/** The answer to the `index`-th message in a record. Delivered again, the record gives the same answer under the same id. */
export const answerRecord = (record: LogRecord, index: number, message: MessageAnswer): NewRecord => ({
  id: `${record.id}/answer/${index}/${placeOf(record)}`,
  key: message.messageId,
  type: POSTAL_ANSWER,
  value: PostalAnswer.encode({ answer: { $case: 'message', value: message } }).finish(),
});

export const refusalFinding = ({ code, pointer, text }: Refusal): Finding => ({
  code,
  severity: 'error',
  pointer,
  text,
});

export const REUSED: Finding = {
  code: 'MESSAGE_ID_REUSED',
  severity: 'warning',
  pointer: 'messageId',
  text: 'Another message was taken under this reference before, and stands. Send this one under a reference of its own.',
};

/** How often each code was found. */
export function countCodes(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
