import type { BlobStore } from '@portcullis/blob-store';
import type { Collection } from '@portcullis/document-store';
import { asNominal, revealFor, type Finding } from '@portcullis/domain';
import type { EventLog, HandleBatch, LogRecord, NewRecord } from '@portcullis/event-log';
import type { Logger } from '@portcullis/observability';
import type { PartyVault, PlainParties, Sealer } from '@portcullis/security';
import { declaredRecord } from '@portcullis/wire';

import { declareMessage } from '../declare/declare-message.ts';
import type { DeclaredItem } from '../declare/declaration-of.ts';
import type { TraitsOf } from '../declare/party-of.ts';
import { remembering } from '../declare/remembering.ts';
import type { Pause } from '../formats/read-message.ts';
import { idPart, ITEMS, outTopic, parkedInTopic } from '../topics.ts';
import {
  answerRecord,
  countCodes,
  messageAnswer,
  placeOf,
  refusalFinding,
  REUSED,
  type AnswerStatus,
} from './answers.ts';
import { arrivedIn, type Arrival, type Arrived } from './arrivals.ts';
import type { Claims } from './claims.ts';
import { LEDGER_DAYS, type LedgerEntry } from './ledger.ts';
import { parkedMessage, type ParkedReason } from './parked-message.ts';

export interface TakingDeps {
  readonly log: EventLog;
  readonly blobs: BlobStore;
  readonly ledger: Collection<LedgerEntry>;
  readonly claims: Claims;
  readonly vault: PartyVault;
  readonly traitsOf: TraitsOf;
  readonly pause: Pause;
  readonly now: () => Date;
  readonly logger: Logger;
}

interface ReadRecord {
  readonly record: LogRecord;
  readonly arrived: Arrived;
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
  readonly arrival?: Arrival;
}

/** Items that are worked on together: enough to make one commit worth while, few enough to hold in memory. */
const ITEMS_AT_ONCE = 2_000;
const DAY = 24 * 3_600_000;

/**
 * Takes an operator's messages: reads them, declares their items, remembers them, answers. The order makes it safe to
 * repeat: items are durable before the ledger knows the message, and the ledger knows it before the sender does.
 */
export function messageTaker(deps: TakingDeps, operatorOf: (topic: string) => string): HandleBatch {
  const { pause } = deps;
  return async (records) => {
    let read: ReadRecord[] = [];
    let items = 0;
    for (const record of records) {
      const arrived = await arrivedIn(operatorOf(record.topic), record, deps.blobs, pause);
      read.push({ record, arrived });
      if (arrived.ok) for (const { message } of arrived.arrivals) items += message.items.length;
      if (items >= ITEMS_AT_ONCE) {
        await take(deps, operatorOf(record.topic), read, pause);
        read = [];
        items = 0;
      }
      const wait = pause();
      if (wait !== undefined) await wait;
    }
    const [first] = read;
    if (first !== undefined) await take(deps, operatorOf(first.record.topic), read, pause);
  };
}

async function take(deps: TakingDeps, operator: string, read: readonly ReadRecord[], pause: Pause): Promise<void> {
  const ids = read.flatMap(({ arrived }) => (arrived.ok ? arrived.arrivals.map(({ ledgerId }) => ledgerId) : []));
  const release = await deps.claims.claim(ids);
  try {
    await takeClaimed(deps, operator, read, ids, pause);
  } finally {
    release();
  }
}

async function takeClaimed(
  deps: TakingDeps,
  operator: string,
  read: readonly ReadRecord[],
  ids: readonly string[],
  pause: Pause,
): Promise<void> {
  const { log, ledger, blobs } = deps;
  const known = new Map((await ledger.getMany([...new Set(ids)])).map(({ id, document }) => [id, document]));
  const today = deps.now().toISOString().slice(0, 10);
  const seal = sealing(await deps.vault.sealerFor(today));
  const traitsOf = remembering(deps.traitsOf);
  const items: NewRecord[] = [];
  const entries = new Map<string, LedgerEntry>();
  const takings: Taking[] = [];
  const parked: NewRecord[] = [];
  const park = async (record: LogRecord, reason: ParkedReason): Promise<void> => {
    parked.push(await parkedMessage(record, reason, blobs));
  };

  for (const { record, arrived } of read) {
    if (!arrived.ok) {
      const { refusal, messageId } = arrived;
      await park(record, refusal);
      takings.push({ record, index: 0, messageId, status: 'parked', items: 0, findings: [refusalFinding(refusal)] });
      continue;
    }
    for (const [index, arrival] of arrived.arrivals.entries()) {
      const { messageId, ledgerId, message } = arrival;
      const entry = known.get(ledgerId);
      const takenFrom = takenFromOf(record, index);
      if (entry !== undefined && entry.takenFrom !== takenFrom) {
        const reused = entry.digest !== arrival.digest;
        if (reused) await park(record, REUSED);
        const findings = reused ? [REUSED] : [];
        takings.push({ record, index, messageId, status: 'repeated', items: entry.items, findings, arrival });
        continue;
      }
      const receivedAt = new Date(record.appendedAt).toISOString();
      const received = { operator, messageId, form: message.form, receivedAt };
      // Known already: this very record was taken and is delivered again, so its items are in the log.
      const keep = (item: DeclaredItem): void => {
        if (entry === undefined) items.push(itemRecord(operator, messageId, item, seal));
      };
      const declared = await declareMessage(message, received, traitsOf, keep, pause);
      takings.push({ record, index, messageId, status: 'taken', ...declared, arrival });
      if (entry !== undefined) continue;
      const fresh: LedgerEntry = {
        operator,
        messageId,
        digest: arrival.digest,
        items: declared.items,
        status: 'taken',
        findings: countCodes(declared.findings),
        takenFrom,
        receivedAt,
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
    const { arrival } = taking;
    const entry = arrival === undefined ? undefined : standing.get(arrival.ledgerId);
    if (entry === undefined || taking.status !== 'taken') continue;
    if (entry.takenFrom === takenFromOf(taking.record, taking.index)) continue;
    taking.status = 'repeated';
    if (entry.digest === arrival?.digest) continue;
    taking.findings = [REUSED];
    await park(taking.record, REUSED);
  }
}

const takenFromOf = (record: LogRecord, index: number): string => `${record.topic}/${placeOf(record)}/${index}`;

function itemRecord(
  operator: string,
  messageId: string,
  item: DeclaredItem,
  seal: (item: DeclaredItem) => Sealed,
): NewRecord {
  const { number, kind } = item.declaration;
  const id = `${operator}/${idPart(messageId)}/${idPart(number)}/${kind}`;
  return declaredRecord(id, item.declaration, seal(item));
}

type Sealed = ReturnType<Sealer> | undefined;

/** A declaration that names nobody needs no seal. */
function sealing(sealer: Sealer): (item: DeclaredItem) => Sealed {
  return ({ sender, receiver }) => {
    if (sender.empty && receiver.empty) return undefined;
    const consignor = revealFor('sealing', sender.plain);
    const consignee = revealFor('sealing', receiver.plain);
    return sealer(asNominal<PlainParties>({ consignor, consignee }));
  };
}
