import { ItemScreened, MessageStatus, PostalAnswer, ReportShared } from '@portcullis/contracts';
import type { LogRecord } from '@portcullis/event-log';
import type { Platform } from '@portcullis/platform';
import { INSPECTION_DECIDED, ITEM_DECLARED, ITEM_REOPENED } from '@portcullis/wire';

/** What a run brought about: of each kind the distinct effects, sorted. */
export interface Effects {
  readonly messages: readonly string[];
  readonly parked: readonly string[];
  /** Declarations and physical events. */
  readonly events: readonly string[];
  /**
   * Declarations and results with a decision. Others are left to chance: which of two parcels reopens the other, and
   * whether a physical event comes before the declaration, when it is kept and nothing is decided yet.
   */
  readonly decided: readonly string[];
  /** Items that were to be examined, each with its last round and state. */
  readonly tasks: readonly string[];
  readonly results: readonly string[];
  /** Causes with a report on the log, and those in a partner's outbox. */
  readonly reported: readonly string[];
  readonly delivered: readonly string[];
  /** Effects of one cause under two ids, and one number given to two reports; empty when all is well. */
  readonly doubled: readonly string[];
}

/** Reads the effects from the topics and from the documents that officers and partners see. */
export async function effectsOf({ log, documents }: Platform, posts: readonly string[]): Promise<Effects> {
  const doubled: string[] = [];
  const onePer = (what: string) => {
    const effects = new Map<string, string>();
    const add = (cause: string, effect: string): void => {
      const known = effects.get(cause);
      if (known !== undefined && known !== effect) doubled.push(`${what} of ${cause}: ${known} and ${effect}`);
      effects.set(cause, effect);
    };
    return { add, causes: () => [...effects.keys()].sort() };
  };
  const messages = new Set<string>();
  const parked = new Set<string>();
  for (const post of posts) {
    for await (const { id } of recordsOf(log.read(`post.${post}.in`))) messages.add(id);
    for await (const { value } of recordsOf(log.read(`post.${post}.out`))) {
      const { answer } = PostalAnswer.decode(value ?? new Uint8Array());
      if (answer?.$case === 'message' && answer.value.status === MessageStatus.PARKED)
        parked.add(answer.value.messageId);
    }
  }
  const events = new Set<string>();
  const byChance = new Set<string>();
  for await (const { id, type } of recordsOf(log.read('items'))) {
    if (type !== ITEM_REOPENED) events.add(id);
    if (type !== ITEM_DECLARED) byChance.add(id);
  }
  const decisions = onePer('decisions');
  for await (const { value } of recordsOf(log.read('screenings'))) {
    const { screening } = ItemScreened.decode(value ?? new Uint8Array());
    const cause = screening?.causedBy ?? '';
    if (!byChance.has(cause)) decisions.add(cause, `${screening?.assessmentNo} ${screening?.receipt?.factsDigest}`);
  }
  const results = onePer('results');
  for await (const { id, type, value } of recordsOf(log.read('inspections')))
    if (type === INSPECTION_DECIDED) results.add(id, Buffer.from(value ?? []).toString('base64'));
  const reports = onePer('reports');
  for await (const { id, value } of recordsOf(log.read('exchange')))
    reports.add(ReportShared.decode(value ?? new Uint8Array()).becauseOf, id);

  const tasks = onePer('tasks');
  for (const { id, document } of await all<{ itemId: string; round: number; status: string }>('inspection-tasks'))
    tasks.add(`${document.itemId} round ${document.round} ${document.status}`, id);
  const deliveries = onePer('deliveries');
  const numbers = onePer('numbers');
  for (const { id, document } of await all<{ becauseOf: string; partner: string; sequence: number }>(
    'partner-outbox',
  )) {
    deliveries.add(document.becauseOf, id);
    numbers.add(`${document.partner} ${document.sequence}`, id);
  }
  return {
    messages: [...messages].sort(),
    parked: [...parked].sort(),
    events: [...events].sort(),
    decided: decisions.causes(),
    tasks: tasks.causes(),
    results: results.causes(),
    reported: reports.causes(),
    delivered: deliveries.causes(),
    doubled,
  };

  async function all<T extends object>(name: string) {
    const collection = await documents.collection<T>({ name });
    const { documents: found, next } = await collection.find({ limit: 1_000 });
    if (next !== undefined) throw new RangeError(`more than 1,000 ${name}: take a smaller sample`);
    return found;
  }
}

async function* recordsOf(batches: AsyncIterable<readonly LogRecord[]>): AsyncGenerator<LogRecord> {
  for await (const batch of batches) yield* batch;
}
