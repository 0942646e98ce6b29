import type { MessageAnswer } from '@portcullis/contracts';
import type { Collection } from '@portcullis/document-store';
import type { Finding, PartyTraits } from '@portcullis/domain';

import { declareMessage } from './declare/declare-message.ts';
import type { TraitsOf } from './declare/party-of.ts';
import { messageAnswer, refusalFinding, REUSED, type AnswerStatus } from './intake/answers.ts';
import { arrivedFrom, type Arrival } from './intake/arrivals.ts';
import type { LedgerEntry } from './intake/ledger.ts';
import type { Pause } from './formats/read-message.ts';
import type { SentMessage } from './submit.ts';

/** What a message will be answered when it is taken. */
export type Foretell = (operator: string, sent: SentMessage) => Promise<MessageAnswer>;

/** Of parties nothing is looked at: the answer to a message says nothing of them. */
const NOBODY: PartyTraits = { typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false };
const nobody: TraitsOf = () => NOBODY;

/**
 * Reads a message for the answer on a stream, where the sender waits for it: the same reading as when it is taken, so the
 * answer on the topic will say the same. Bytes that hold several messages get one answer for all of them.
 */
export function foreteller(ledger: Collection<LedgerEntry>, now: () => Date, pause: Pause): Foretell {
  return async (operator, { body, contentType }) => {
    const arrived = await arrivedFrom(operator, body, contentType, pause);
    if (!arrived.ok) return messageAnswer(arrived.messageId, 'parked', 0, [refusalFinding(arrived.refusal)]);
    const { arrivals } = arrived;
    const stored = await ledger.getMany(arrivals.map(({ ledgerId }) => ledgerId));
    const known = new Map(stored.map(({ id, document }) => [id, document]));
    const findings: Finding[] = [];
    let items = 0;
    let status: AnswerStatus = 'repeated';
    for (const arrival of arrivals) {
      const entry = known.get(arrival.ledgerId);
      if (entry !== undefined) {
        items += entry.items;
        if (entry.digest !== arrival.digest) findings.push(REUSED);
        continue;
      }
      status = 'taken';
      const received = receivedFrom(operator, arrival, now);
      const declared = await declareMessage(arrival.message, received, nobody, () => undefined, pause);
      items += declared.items;
      findings.push(...declared.findings);
    }
    const [first] = arrivals;
    return messageAnswer(arrivals.length === 1 ? (first?.messageId ?? '') : '', status, items, findings.slice(0, MOST));
  };
}

const MOST = 100;

const receivedFrom = (operator: string, { messageId, message }: Arrival, now: () => Date) => ({
  operator,
  messageId,
  form: message.form,
  receivedAt: now().toISOString(),
});
