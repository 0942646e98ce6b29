import { InspectionDecided, ItemScreened, MessageStatus, PostalAnswer, ReportShared } from '@portcullis/contracts';
import type { EventLog } from '@portcullis/event-log';
import { INSPECTION_DECIDED, ITEM_DECLARED } from '@portcullis/wire';

/** Built from the topics by id, without asking any service. Each list names at most a hundred ids. */
export interface Ledger {
  readonly balanced: boolean;
  readonly missing: number;
  readonly doubled: number;
  readonly missingIds: readonly string[];
  readonly doubledIds: readonly string[];
  /** Distinct facts by what they are. */
  readonly counts: {
    readonly messages: number;
    readonly messagesParked: number;
    readonly declarations: number;
    readonly decisions: number;
    readonly outcomesToPosts: number;
    readonly results: number;
    readonly shared: number;
  };
}

export interface LedgerOptions {
  readonly log: EventLog;
  readonly posts: readonly string[];
  /** Result codes that some agreement shares. */
  readonly sharedResults: ReadonlySet<string>;
  /** How `exchange` names the event that a report tells of: keyed, since an event's id holds the parcel's number. */
  readonly causeOf: (eventId: string) => string;
}

const NAMED = 100;

/**
 * Follows each fact to what it has to bring about: a message to its answer, a declaration to one decision, a decision to the
 * post's outcome, a shared result to its report. A repeated id is the same fact; two effects of one cause under different
 * ids, or one id with two contents, are doubled.
 */
export async function buildLedger({ log, posts, sharedResults, causeOf }: LedgerOptions): Promise<Ledger> {
  const missing: string[] = [];
  const doubled: string[] = [];
  let messages = 0;
  const parkedAnswers = new Set<string>();
  const outcomes = new Set<string>();
  for (const post of posts) {
    const sent = await occurrences(log, `post.${post}.in`);
    const answered = new Set<string>();
    for await (const { id, value } of records(log, `post.${post}.out`)) {
      const { answer } = PostalAnswer.decode(value);
      if (answer?.$case !== 'message') outcomes.add(id);
      else {
        answered.add(messageOf(id));
        if (answer.value.status === MessageStatus.PARKED) parkedAnswers.add(id);
      }
    }
    messages += sent.size;
    for (const id of sent) if (!answered.has(id)) missing.push(`${id}: no answer`);
  }

  const declared = new Set<string>();
  for await (const { id, type } of records(log, 'items')) if (type === ITEM_DECLARED) declared.add(id);

  const decisions = new Map<string, string>();
  const expectedOutcomes = new Set<string>();
  for await (const { id, value } of records(log, 'screenings')) {
    const { screening } = ItemScreened.decode(value);
    const cause = screening?.causedBy ?? '';
    const digest = `${id} ${screening?.receipt?.factsDigest ?? ''}`;
    const known = decisions.get(cause);
    if (known === undefined) decisions.set(cause, digest);
    else if (known !== digest) doubled.push(`${cause}: two decisions`);
    for (const { operator } of screening?.basedOn ?? []) {
      if (posts.includes(operator)) expectedOutcomes.add(`${id}/outcome/${operator}`);
    }
  }
  for (const id of declared) if (!decisions.has(id)) missing.push(`${id}: no decision`);
  for (const id of expectedOutcomes) if (!outcomes.has(id)) missing.push(`${id}: not told`);

  const results = new Set<string>();
  const toShare = new Set<string>();
  for await (const { id, type, value } of records(log, 'inspections')) {
    if (type !== INSPECTION_DECIDED) continue;
    const decided = InspectionDecided.decode(value);
    results.add(id);
    if (decided.lines.length > 0 && sharedResults.has(decided.result)) toShare.add(id);
  }
  const causes = new Set([...results].map(causeOf));
  const shared = new Set<string>();
  const sharedCauses = new Set<string>();
  const reports = new Map<string, string>();
  for await (const { id, value } of records(log, 'exchange')) {
    const { becauseOf, agreementId } = ReportShared.decode(value);
    shared.add(id);
    sharedCauses.add(becauseOf);
    const known = reports.get(`${agreementId} ${becauseOf}`);
    if (known === undefined) reports.set(`${agreementId} ${becauseOf}`, id);
    else if (known !== id) doubled.push(`${becauseOf}: told twice under ${agreementId}`);
    if (!causes.has(becauseOf)) doubled.push(`${id}: tells of a result that is not there`);
  }
  for (const id of toShare) if (!sharedCauses.has(causeOf(id))) missing.push(`${id}: not shared`);

  return {
    balanced: missing.length === 0 && doubled.length === 0,
    missing: missing.length,
    doubled: doubled.length,
    missingIds: missing.slice(0, NAMED),
    doubledIds: doubled.slice(0, NAMED),
    counts: {
      messages,
      messagesParked: parkedAnswers.size,
      declarations: declared.size,
      decisions: decisions.size,
      outcomesToPosts: outcomes.size,
      results: results.size,
      shared: shared.size,
    },
  };
}

/** Id of the message that an answer's id was derived from. */
const messageOf = (answerId: string): string => answerId.slice(0, answerId.indexOf('/answer/'));

async function occurrences(log: EventLog, topic: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id } of records(log, topic)) ids.add(id);
  return ids;
}

async function* records(log: EventLog, topic: string): AsyncGenerator<{ id: string; type: string; value: Uint8Array }> {
  for await (const batch of log.read(topic)) {
    for (const { id, type, value } of batch) if (value !== null) yield { id, type, value };
  }
}
