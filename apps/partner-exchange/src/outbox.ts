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
}

/** One writer at a time in this process numbers the entries, so that a reader who has seen a number has seen all before it. */
export async function openOutbox(documents: DocumentStore): Promise<Outbox> {
  const entries = await documents.collection<OutboxDocument>({
    name: 'partner-outbox',
    indexes: [['partner', 'sequence']],
  });
  const counters = await documents.collection<{ last: number }>({ name: 'partner-outbox-counters' });
  let turn: Promise<void> = Promise.resolve();
  return {
    put: (added) => {
      const mine = turn.then(() => putAll(added, entries, counters));
      turn = mine.catch(() => undefined);
      return mine;
    },
    after: async (partner, sequence, limit) => {
      const page = await entries.find({ where: { partner, sequence: { gt: sequence } }, sort: ['sequence'], limit });
      return { entries: page.documents.map((d) => d.document), more: page.next !== undefined };
    },
  };
}

async function putAll(
  added: readonly OutboxEntry[],
  entries: Collection<OutboxDocument>,
  counters: Collection<{ last: number }>,
): Promise<void> {
  const known = new Set((await entries.getMany(added.map(({ id }) => id))).map((s) => s.id));
  let fresh = added.filter(({ id }) => !known.has(id));
  while (fresh.length > 0) {
    const partners = [...new Set(fresh.map(({ partner }) => partner))];
    const last = new Map((await counters.getMany(partners)).map((s) => [s.id, s]));
    const next = new Map(partners.map((partner) => [partner, last.get(partner)?.document.last ?? 0]));
    const numbered = fresh.map((entry) => {
      const sequence = (next.get(entry.partner) ?? 0) + 1;
      next.set(entry.partner, sequence);
      return { entry, sequence };
    });
    const taken = await counters.write(
      partners.map((partner) => ({
        id: partner,
        expected: last.get(partner)?.version ?? 0,
        document: { last: next.get(partner) ?? 0 },
      })),
    );
    const lost = new Set(taken.filter((r) => !r.ok).map((r) => r.id));
    const mine = numbered.filter(({ entry }) => !lost.has(entry.partner));
    await entries.write(
      mine.map(({ entry: { id, ...rest }, sequence }) => ({ id, expected: 0, document: { ...rest, sequence } })),
    );
    fresh = fresh.filter(({ partner }) => lost.has(partner));
  }
}
