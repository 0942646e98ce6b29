import {
  daysBetween,
  type Declaration,
  type Instant,
  type LocalDate,
  type PartyHistory,
  type ResultCode,
} from '@portcullis/domain';
import type { Collection, DocumentStore } from '@portcullis/document-store';

/** Results of a party's inspected items, by the event that told them. */
interface HistoryDocument {
  readonly outcomes: Record<string, { readonly code: ResultCode; readonly on: LocalDate; readonly item: string }>;
}

/** A result to be remembered for one party. */
export interface HistoryNote {
  readonly party: string;
  readonly eventId: string;
  readonly itemId: string;
  readonly code: ResultCode;
  readonly at: Instant;
}

export interface PartyHistories {
  /** Repeating a note changes nothing. */
  note(notes: readonly HistoryNote[]): Promise<void>;
  read(parties: readonly string[], today: LocalDate): Promise<ReadonlyMap<string, PartyHistory>>;
}

/** The key under which a party is remembered: name with address, else the name alone. */
export const historyKey = (party: Declaration['consignor']): string | undefined => party.identityKey ?? party.nameKey;

/** Opens the memory of inspected parties. One item counts once, with its newest result. */
export async function openPartyHistories(documents: DocumentStore): Promise<PartyHistories> {
  const histories = await documents.collection<HistoryDocument>({ name: 'party-history' });
  return {
    note: (notes) => noteAll(histories, notes),
    read: async (parties, today) => {
      const stored = parties.length === 0 ? [] : await histories.getMany(parties);
      return new Map(stored.map(({ id, document }) => [id, historyOf(document, today)]));
    },
  };
}

async function noteAll(histories: Collection<HistoryDocument>, notes: readonly HistoryNote[]): Promise<void> {
  let open = notes;
  while (open.length > 0) {
    const parties = [...new Set(open.map((note) => note.party))];
    const stored = new Map((await histories.getMany(parties)).map((s) => [s.id, s]));
    const results = await histories.write(
      parties.map((party) => {
        const found = stored.get(party);
        const outcomes = { ...found?.document.outcomes };
        for (const note of open) {
          if (note.party === party)
            outcomes[note.eventId] = { code: note.code, on: note.at.slice(0, 10), item: note.itemId };
        }
        return { id: party, expected: found?.version ?? 0, document: { outcomes } };
      }),
    );
    const lost = new Set(results.filter((r) => !r.ok).map((r) => r.id));
    open = open.filter((note) => lost.has(note.party));
  }
}

function historyOf(document: HistoryDocument, today: LocalDate): PartyHistory {
  const newest = new Map<string, { code: ResultCode; on: LocalDate }>();
  for (const { code, on, item } of Object.values(document.outcomes)) {
    const known = newest.get(item);
    if (known === undefined || known.on <= on) newest.set(item, { code, on });
  }
  const outcomes = [...newest.values()].map(({ code, on }) => ({ code, daysAgo: Math.max(0, daysBetween(on, today)) }));
  outcomes.sort((a, b) => a.daysAgo - b.daysAgo);
  return { inspections: outcomes.length, outcomes: outcomes.slice(0, 100) };
}
