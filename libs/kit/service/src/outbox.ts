import type { Collection, Page, Stored } from '@portcullis/document-store';
import { AppError, type Instant } from '@portcullis/domain';
import type { EventLog, NewRecord } from '@portcullis/event-log';
import type { Logger } from '@portcullis/observability';

import { type PendingEvent, recordOf, type WithPending, withoutSent } from './pending.ts';

export interface OutboxOptions<T extends WithPending> {
  /** Opened with `OUTBOX_INDEX` among its indexes. */
  readonly collection: Collection<T>;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly now: () => Date;
  /** How often to look for what was left over and what fell due; milliseconds, default 2,000. */
  readonly everyMs?: number;
  /** When a document expires (epoch milliseconds): clearing writes it again, and must name it again. */
  readonly expiresAt?: (document: T) => number | undefined;
}

/** Sends the events that documents carry. Disposing waits for the pass under way. */
export interface Outbox<T extends WithPending> extends AsyncDisposable {
  /**
   * Right after documents were saved: appends what is due of their pending events, in order, and clears it from those
   * that nobody changed meanwhile. What fails here is sent by a later pass.
   */
  appendPendingOf(documents: readonly Stored<T>[]): Promise<void>;
  /** One pass over all that is due; answers how many events it appended. */
  sweep(): Promise<number>;
}

const DEFAULT_EVERY = 2_000;
/** A pass leaves what is younger to whoever saved it. */
const YOUNG_MS = 1_000;
const PAGE = 200;
/** Documents of which it was said that they cannot be sent; once is enough. */
const MOST_TOLD = 10_000;

/**
 * Starts with a pass over everything a dead process left, then passes every so often. An event may be appended twice
 * (after a crash between append and clear): its id stays the same and readers drop a repeated id.
 */
export async function startOutbox<T extends WithPending>(options: OutboxOptions<T>): Promise<Outbox<T>> {
  const { collection, log, logger, now, everyMs = DEFAULT_EVERY } = options;
  const told = new Set<string>();
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let pass: Promise<number> | undefined;

  const send = async (documents: readonly Stored<T>[]): Promise<number> => {
    const at = now().toISOString();
    const byTopic = new Map<string, NewRecord[]>();
    const sending: Stored<T>[] = [];
    let count = 0;
    for (const stored of documents) {
      let due = 0;
      for (const event of stored.document.pending ?? []) {
        if (!isDue(event, at)) continue;
        const records = byTopic.get(event.topic);
        if (records === undefined) byTopic.set(event.topic, [recordOf(event)]);
        else records.push(recordOf(event));
        due++;
      }
      if (due > 0) sending.push(stored);
      count += due;
    }
    if (count === 0) return 0;
    for (const [topic, records] of byTopic) await log.append(topic, records);
    await clear(sending, at);
    return count;
  };

  /** A change that loses was overtaken by another writer: the document still says what is pending. */
  const clear = async (sent: readonly Stored<T>[], at: Instant): Promise<void> => {
    await collection.write(
      sent.map(({ id, version, document }) => {
        const expiresAt = options.expiresAt?.(document);
        const cleared = withoutSent(document, (event) => isDue(event, at));
        return { id, expected: version, document: cleared, ...(expiresAt !== undefined && { expiresAt }) };
      }),
    );
  };

  /** One document that cannot be sent must not hold up the others. */
  const sendEach = async (documents: readonly Stored<T>[]): Promise<number> => {
    let count = 0;
    for (const stored of documents) {
      try {
        count += await send([stored]);
      } catch (thrown) {
        const err = AppError.from(thrown);
        if (err.code === 'unavailable') throw err;
        const what = `${stored.id}@${stored.version}`;
        if (told.has(what)) continue;
        if (told.size < MOST_TOLD) told.add(what);
        logger.error({ documentId: stored.id, err }, 'pending events cannot be sent');
      }
    }
    return count;
  };

  const sendPage = async (documents: readonly Stored<T>[]): Promise<number> => {
    try {
      return await send(documents);
    } catch (thrown) {
      if (AppError.from(thrown).code === 'unavailable') throw thrown;
      return sendEach(documents);
    }
  };

  const sweepUntil = async (until: Instant): Promise<number> => {
    let count = 0;
    // A document without `pendingFrom` says nothing of when: it is due.
    for (const pendingFrom of [null, { lte: until }]) {
      let after: string | undefined;
      do {
        const page: Page<T> = await collection.find({
          where: { hasPending: true, pendingFrom },
          sort: ['pendingFrom'],
          limit: PAGE,
          ...(after !== undefined && { after }),
        });
        if (page.documents.length > 0) count += await sendPage(page.documents);
        after = page.next;
      } while (after !== undefined && !stopping);
    }
    return count;
  };

  const sweep = (youngMs: number): Promise<number> =>
    (pass ??= sweepUntil(new Date(now().getTime() - youngMs).toISOString()).finally(() => (pass = undefined)));

  const again = (): void => {
    timer = setTimeout(() => {
      sweep(YOUNG_MS)
        .catch((err: unknown) => logger.warn({ err }, 'pending events wait'))
        .finally(() => {
          if (!stopping) again();
        });
    }, everyMs);
  };

  await sweep(0).catch((err: unknown) => logger.warn({ err }, 'pending events wait'));
  again();

  return {
    appendPendingOf: async (documents) => {
      try {
        await send(documents);
      } catch (err) {
        logger.warn({ err }, 'pending events wait for the next pass');
      }
    },
    sweep: async () => {
      await pass;
      return sweep(0);
    },
    [Symbol.asyncDispose]: async () => {
      stopping = true;
      clearTimeout(timer);
      await pass?.catch(() => undefined);
    },
  };
}

const isDue = ({ dueAt }: PendingEvent, at: Instant): boolean => dueAt === undefined || dueAt <= at;
