import type { MessageAnswer } from '@portcullis/contracts';
import type { Collection } from '@portcullis/document-store';
import { AppError, type Finding } from '@portcullis/domain';

import { messageAnswer, refusalFinding, REUSED, type AnswerStatus } from './intake/answers.ts';
import type { LedgerEntry } from './intake/ledger.ts';
import type { Reader } from './reading/reader.ts';
import type { SentMessage } from './submit.ts';

/** What a message will be answered when it is taken. */
export type Foretell = (operator: string, sent: SentMessage) => Promise<MessageAnswer>;

/**
 * Reads a message for the answer on a stream, where the sender waits for it: the same reading as when it is taken, so the
 * answer on the topic will say the same. Bytes that hold several messages get one answer for all of them. Without a key: the
 * answer says nothing of the parties.
 */
export function foreteller(ledger: Collection<LedgerEntry>, reader: Reader, now: () => Date): Foretell {
  return async (operator, { body, contentType }) => {
    const receivedAt = now().toISOString();
    const [read] = await reader.read([{ operator, bytes: body, contentType, receivedAt }]);
    if (read === undefined) throw new AppError('internal', 'the message was not read');
    if (!read.ok) return messageAnswer(read.messageId, 'parked', 0, [refusalFinding(read.refusal)]);
    const { messages } = read;
    const stored = await ledger.getMany(messages.map(({ ledgerId }) => ledgerId));
    const known = new Map(stored.map(({ id, document }) => [id, document]));
    const findings: Finding[] = [];
    let items = 0;
    let status: AnswerStatus = 'repeated';
    for (const message of messages) {
      const entry = known.get(message.ledgerId);
      if (entry !== undefined) {
        items += entry.items;
        if (entry.digest !== message.digest) findings.push(REUSED);
        continue;
      }
      status = 'taken';
      items += message.items;
      findings.push(...message.findings);
    }
    const [first] = messages;
    return messageAnswer(messages.length === 1 ? (first?.messageId ?? '') : '', status, items, findings.slice(0, MOST));
  };
}

const MOST = 100;
