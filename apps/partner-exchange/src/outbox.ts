import type { Collection, DocumentStore } from '@portcullis/document-store';

import type { Report } from './report-schema.ts';

/** One report in one partner's outbox. */
export interface OutboxDocument {
  readonly partner: string;
  readonly sequence: number;
  readonly agreementId: string;
  readonly report: Report;
  readonly becauseOf: string;
}

/** A report that waits for its place in an outbox. */
export interface OutboxEntry extends Omit<OutboxDocument, 'sequence'> {
  /** Derived from the event and the agreement: putting it again changes nothing. */
  readonly id: string;
}

export interface Outbox {
  /** Gives each new entry the next number of its partner and stores it. */
  put(entries: readonly OutboxEntry[]): Promise<void>;
  /** Entries of a partner after a number, in order. */
  after(
    partner: string,
    sequence: number,
    limit: number,
  ): Promise<{ readonly entries: readonly OutboxDocument[]; readonly more: boolean }>;
  /** The last number given to a partner; 0 before the first. */
  last(partner: string): Promise<number>;
}

/**
 * One writer at a time in this process numbers the entries, so that a reader who has seen a number has seen all before it.
 * Only one process may write.
 */
export async function openOutbox(documents: DocumentStore): Promise<Outbox> {
  const entries = await documents.collection<OutboxDocument>({
    name: 'partner-outbox',
    indexes: [['partner', 'sequence']],
  });
  const counters = await documents.collection<Counter>({ name: 'partner-outbox-counters' });
  let turn: Promise<void> = Promise.resolve();
  return {
    put: (added) => {
      const mine = turn.then(() => putAll(added, entries, counters));
      turn = mine.catch(() => undefined); // the caller is told; the next one has its turn
      return mine;
    },
    after: async (partner, sequence, limit) => {
      const page = await entries.find({ where: { partner, sequence: { gt: sequence } }, sort: ['sequence'], limit });
      return { entries: page.documents.map((d) => d.document), more: page.next !== undefined };
    },
    last: async (partner) => (await counters.getMany([partner]))[0]?.document.last ?? 0,
  };
}

interface Counter {
  readonly last: number;
}

async function putAll(
  added: readonly OutboxEntry[],
  entries: Collection<OutboxDocument>,
  counters: Collection<Counter>,
): Promise<void> {
  const known = new Set((await entries.getMany(added.map(({ id }) => id))).map((s) => s.id));
  let fresh = added.filter(({ id }) => !known.has(id));
  while (fresh.length > 0) {
    const partners = [...new Set(fresh.map(({ partner }) => partner))];
    const stored = new Map((await counters.getMany(partners)).map((s) => [s.id, s]));
    const last = new Map(partners.map((partner) => [partner, stored.get(partner)?.document.last ?? 0]));
    const numbered = fresh.map(({ id, ...entry }) => {
      const sequence = (last.get(entry.partner) ?? 0) + 1;
      last.set(entry.partner, sequence);
      return { id, expected: 0, document: { ...entry, sequence } };
    });
    // Numbers first: after a crash in between some stay unused, and none is given twice.
    const taken = await counters.write(
      [...last].map(([id, count]) => ({ id, expected: stored.get(id)?.version ?? 0, document: { last: count } })),
    );
    const lost = new Set(taken.filter((r) => !r.ok).map((r) => r.id));
    await entries.write(numbered.filter(({ document }) => !lost.has(document.partner)));
    fresh = fresh.filter(({ partner }) => lost.has(partner));
  }
}
