import type { BlobStore } from '@portcullis/blob-store';
import type { Collection } from '@portcullis/document-store';
import type { Finding } from '@portcullis/domain';
import type { EventLog, HandleBatch, LogRecord, NewRecord } from '@portcullis/event-log';
import type { Logger } from '@portcullis/observability';
import type { PartyVault } from '@portcullis/security';

import type { MessageRead } from '../reading/read-and-declare.ts';
import type { Reader } from '../reading/reader.ts';
import { ITEMS, outTopic, parkedInTopic } from '../topics.ts';
import {
  answerRecord,
  countCodes,
  messageAnswer,
  placeOf,
  refusalFinding,
  REUSED,
  type AnswerStatus,
} from './answers.ts';
import { arrivalsIn, type Arrival } from './arrivals.ts';
import type { Claims } from './claims.ts';
import { LEDGER_DAYS, type LedgerEntry } from './ledger.ts';
import { parkedMessage, type ParkedReason } from './parked-message.ts';

export interface TakingDeps {
  readonly log: EventLog;
  readonly blobs: BlobStore;
  readonly ledger: Collection<LedgerEntry>;
  readonly claims: Claims;
  readonly vault: PartyVault;
  readonly reader: Reader;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** What one message comes to; its answer is made when the ledger has the last word. */
interface Taking {
  readonly record: LogRecord;
  readonly index: number;
  readonly messageId: string;
  status: AnswerStatus;
  readonly items: number;
  findings: readonly Finding[];
  /** Absent for what could not be read. */
  readonly message?: MessageRead<NewRecord>;
}

/** Items that are written together: enough to make one commit worth while, few enough to hold in memory. */
const ITEMS_AT_ONCE = 2_000;
const DAY = 24 * 3_600_000;

/**
 * Takes an operator's messages: reads them, declares their items, remembers them, answers. The order makes it safe to
 * repeat: items are durable before the ledger knows the message, and the ledger knows it before the sender does.
 */
export function messageTaker(deps: TakingDeps, operatorOf: (topic: string) => string): HandleBatch {
  return async (records) => {
    const [first] = records;
    if (first === undefined) return;
    const operator = operatorOf(first.topic);
    const dayKey = await deps.vault.keyFor(deps.now().toISOString().slice(0, 10));
    let arrived: Arrival[] = [];
    let items = 0;
    for await (const arrivals of arrivalsIn(operator, records, dayKey, deps)) {
      for (const arrival of arrivals) {
        arrived.push(arrival);
        for (const message of messagesIn(arrival)) items += message.items;
        if (items < ITEMS_AT_ONCE) continue;
        await take(deps, operator, arrived);
        arrived = [];
        items = 0;
      }
    }
    if (arrived.length > 0) await take(deps, operator, arrived);
  };
}

const messagesIn = ({ read }: Arrival): readonly MessageRead<NewRecord>[] => (read.ok ? read.messages : []);

async function take(deps: TakingDeps, operator: string, arrived: readonly Arrival[]): Promise<void> {
  const ids = arrived.flatMap((arrival) => messagesIn(arrival).map(({ ledgerId }) => ledgerId));
  const release = await deps.claims.claim(ids);
  try {
    await takeClaimed(deps, operator, arrived, ids);
  } finally {
    release();
  }
}

async function takeClaimed(
  deps: TakingDeps,
  operator: string,
  arrived: readonly Arrival[],
  ids: readonly string[],
): Promise<void> {
  const { log, ledger, blobs } = deps;
  const known = new Map((await ledger.getMany([...new Set(ids)])).map(({ id, document }) => [id, document]));
  const items: NewRecord[] = [];
  const entries = new Map<string, LedgerEntry>();
  const takings: Taking[] = [];
  const parked: NewRecord[] = [];
  const park = async (record: LogRecord, reason: ParkedReason): Promise<void> => {
    parked.push(await parkedMessage(record, reason, blobs));
  };

  for (const { record, read } of arrived) {
    if (!read.ok) {
      const { refusal, messageId } = read;
      await park(record, refusal);
      takings.push({ record, index: 0, messageId, status: 'parked', items: 0, findings: [refusalFinding(refusal)] });
      continue;
    }
    for (const [index, message] of read.messages.entries()) {
      const { messageId, ledgerId, digest, findings } = message;
      const entry = known.get(ledgerId);
      const takenFrom = takenFromOf(record, index);
      if (entry !== undefined && entry.takenFrom !== takenFrom) {
        const reused = entry.digest !== digest;
        if (reused) await park(record, REUSED);
        const told = reused ? [REUSED] : [];
        takings.push({ record, index, messageId, status: 'repeated', items: entry.items, findings: told, message });
        continue;
      }
      takings.push({ record, index, messageId, status: 'taken', items: message.items, findings, message });
      // Known already: this very record was taken and is delivered again, so its items are in the log.
      if (entry !== undefined) continue;
      for (const item of message.made) items.push(item);
      const fresh: LedgerEntry = {
        operator,
        messageId,
        digest,
        items: message.items,
        status: 'taken',
        findings: countCodes(findings),
        takenFrom,
        receivedAt: new Date(record.appendedAt).toISOString(),
      };
      entries.set(ledgerId, fresh);
      known.set(ledgerId, fresh);
    }
  }

  await log.append(ITEMS, items);
  await remember(deps, entries, takings, park);
  await log.append(parkedInTopic(operator), parked);
  const answers = takings.map(({ record, index, messageId, status, items: count, findings }) =>
    answerRecord(record, index, messageAnswer(messageId, status, count, findings)),
  );
  await log.append(outTopic(operator), answers);
  deps.logger.info(
    { operator, messages: takings.length, items: items.length, parked: parked.length, taken: entries.size },
    'messages read',
  );
}

/** Writes the ledger. Where another process was first with the same reference, what it took stands. */
async function remember(
  { ledger, now }: TakingDeps,
  entries: ReadonlyMap<string, LedgerEntry>,
  takings: readonly Taking[],
  park: (record: LogRecord, reason: ParkedReason) => Promise<void>,
): Promise<void> {
  if (entries.size === 0) return;
  const expiresAt = now().getTime() + LEDGER_DAYS * DAY;
  const changes = Array.from(entries, ([id, document]) => ({ id, expected: 0, document, expiresAt }));
  const lost = (await ledger.write(changes)).filter(({ ok }) => !ok).map(({ id }) => id);
  if (lost.length === 0) return;
  const standing = new Map((await ledger.getMany(lost)).map(({ id, document }) => [id, document]));
  for (const taking of takings) {
    const { message } = taking;
    const entry = message === undefined ? undefined : standing.get(message.ledgerId);
    if (entry === undefined || taking.status !== 'taken') continue;
    if (entry.takenFrom === takenFromOf(taking.record, taking.index)) continue;
    taking.status = 'repeated';
    if (entry.digest === message?.digest) continue;
    taking.findings = [REUSED];
    await park(taking.record, REUSED);
  }
}

const takenFromOf = (record: LogRecord, index: number): string => `${record.topic}/${placeOf(record)}/${index}`;
