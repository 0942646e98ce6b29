import type { Declaration, Facts, Screening } from '@portcullis/domain';
import type { Collection } from '@portcullis/document-store';

import type { Decided, DeskOutcome } from './decided.ts';
import type { DeskEvent, SealedText } from './events.ts';
import type { DecisionDocument, ItemDocument } from './item-document.ts';

/** Where items and their decisions are kept. */
export interface ItemShelf {
  readonly items: Collection<ItemDocument>;
  readonly decisions: Collection<DecisionDocument>;
}

/** An item document while a batch works on it. */
export interface Working {
  readonly document: ItemDocument;
  readonly version: number;
  changed: boolean;
  /** By the event that caused it. */
  readonly made: Map<string, KeptDecision>;
  readonly stored: Map<string, Omit<Decided, 'sealed'>>;
}

export interface KeptDecision {
  readonly decided: Omit<Decided, 'sealed'>;
  readonly document: DecisionDocument;
}

/** The documents of these events' items, with the decisions that were made on them before. */
export async function load(shelf: ItemShelf, events: readonly DeskEvent[]): Promise<Map<string, Working>> {
  const keys = [...new Set(events.map((event) => event.key))];
  const stored = new Map((await shelf.items.getMany(keys)).map((s) => [s.id, s]));
  const working = new Map<string, Working>();
  const earlier: { event: DeskEvent; work: Working; id: string }[] = [];
  for (const event of events) {
    let work = working.get(event.key);
    if (work === undefined) {
      const found = stored.get(event.key);
      const number = event.kind === 'declared' ? event.declaration.number : event.key;
      const document = found?.document ?? { key: event.key, number, items: [], physical: [] };
      work = { document, version: found?.version ?? 0, changed: false, made: new Map(), stored: new Map() };
      working.set(event.key, work);
    }
    const id = decisionFor(work.document, event.id);
    if (id !== undefined) earlier.push({ event, work, id });
  }
  if (earlier.length > 0) await loadEarlier(shelf, earlier);
  return working;
}

/** Decisions made before. One that the item names but nobody kept (a crash between two writes) was never told: it is made again. */
async function loadEarlier(
  shelf: ItemShelf,
  earlier: readonly { event: DeskEvent; work: Working; id: string }[],
): Promise<void> {
  const kept = new Map((await shelf.decisions.getMany(earlier.map(({ id }) => id))).map((s) => [s.id, s.document]));
  for (const { event, work, id } of earlier) {
    const document = kept.get(id);
    if (document !== undefined) {
      const { declaration } = JSON.parse(document.facts) as Facts;
      const screening = JSON.parse(document.screening) as Screening;
      work.stored.set(event.id, { id, at: document.at, screening, declaration, reopens: document.reopens });
      continue;
    }
    for (const item of work.document.items) item.decided = item.decided.filter((d) => d.causedBy !== event.id);
  }
}

export function outcomeOf(event: DeskEvent, work: Working): DeskOutcome {
  const decided = work.made.get(event.id)?.decided ?? work.stored.get(event.id);
  if (decided === undefined) return { event };
  return { event, decided: withSealed(work.document, decided) };
}

export function withSealed(document: ItemDocument, decided: Omit<Decided, 'sealed'>): Decided {
  const sealed = sealedFor(document, decided.declaration);
  return sealed ? { ...decided, sealed } : decided;
}

function sealedFor(document: ItemDocument, { submission, kind }: Declaration): SealedText | undefined {
  for (const item of document.items) {
    for (const entry of item.submissions) {
      const s = entry.declaration.submission;
      if (s.messageId === submission.messageId && s.operator === submission.operator && entry.declaration.kind === kind)
        return entry.sealed;
    }
  }
  return undefined;
}

function decisionFor(document: ItemDocument, eventId: string): string | undefined {
  for (const item of document.items) {
    for (const decided of item.decided) if (decided.causedBy === eventId) return decided.decision;
  }
  return undefined;
}
