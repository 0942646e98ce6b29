import type { Knowledge } from '@portcullis/assessment';
import { AppError, type Declaration, type Finding, type PreviousDecision, type Screening } from '@portcullis/domain';
import type { DocumentStore } from '@portcullis/document-store';

import { applyEvent, type Applied } from './apply.ts';
import type { Decided, DeskOutcome } from './decided.ts';
import { evaluate } from './evaluate.ts';
import type { DeskEvent } from './events.ts';
import type { DecisionDocument, ItemDocument, ItemState } from './item-document.ts';
import { historyKey, openPartyHistories, type HistoryNote, type PartyHistories } from './party-history.ts';
import { firesPattern, knownChange, lookAround, reopeningsFor, sight } from './neighbours.ts';
import { recentDecisions, type RecentDecisions } from './recent-decisions.ts';
import { nameSender, othersOfSender } from './sender-items.ts';
import { openSightings, type SightingBook, type SightingChange } from './sightings.ts';
import { effectiveOf } from './submissions.ts';
import { load, outcomeOf, withSealed, type ItemShelf, type Working } from './working.ts';

export interface DeskDeps {
  readonly documents: DocumentStore;
  /** The generation of knowledge to decide with; asked once a round. */
  readonly knowledge: () => Knowledge;
  /** The quality check of one declaration, with today's lists. */
  readonly check: (declaration: Declaration) => readonly Finding[];
  readonly sha256: (text: string) => string;
  readonly now: () => Date;
}

/** The stateful step around the decision: load item and sightings, decide, write if nobody else did. */
export interface Desk {
  /** Decides each event once: whoever comes second gets the stored decision. Order per key is kept. */
  decide(events: readonly DeskEvent[]): Promise<readonly DeskOutcome[]>;
  /**
   * What this desk has just stored of these events, or is deciding for somebody else, told once: a shortcut for whoever
   * publishes it. An event that is missing says nothing: `decide` finds every stored decision.
   */
  justDecided(eventIds: readonly string[]): Promise<ReadonlyMap<string, Decided>>;
  item(key: string): Promise<ItemDocument | undefined>;
  decision(id: string): Promise<DecisionDocument | undefined>;
}

const DAY_MS = 86_400_000;
/** Decisions between two chances for others on the event loop. */
const SLICE = 64;

export async function openDesk(deps: DeskDeps): Promise<Desk> {
  const items = await deps.documents.collection<ItemDocument>({ name: 'items', indexes: [['sender']] });
  const decisions = await deps.documents.collection<DecisionDocument>({ name: 'decisions' });
  const sightings = await openSightings(deps.documents);
  const histories = await openPartyHistories(deps.documents);
  const shelf: Shelf = { ...deps, items, decisions, sightings, histories, recent: recentDecisions() };
  return {
    decide: (events) => shelf.recent.during(events, decideAll(shelf, events)),
    justDecided: (eventIds) => shelf.recent.take(eventIds),
    item: async (key) => (await items.getMany([key]))[0]?.document,
    decision: async (id) => (await decisions.getMany([id]))[0]?.document,
  };
}

interface Shelf extends DeskDeps, ItemShelf {
  readonly sightings: SightingBook;
  readonly histories: PartyHistories;
  readonly recent: RecentDecisions;
}

async function decideAll(shelf: Shelf, events: readonly DeskEvent[]): Promise<readonly DeskOutcome[]> {
  const outcomes = new Map<string, DeskOutcome>();
  let open = events;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    if (attempt > 50) throw new AppError('unavailable', `item ${open[0]?.key ?? ''} keeps changing under the desk`);
    const working = await load(shelf, open);
    for (const round of rounds(open)) await decideRound(shelf, round, working);
    const lost = await save(shelf, working);
    for (const event of open) {
      if (!lost.has(event.key)) outcomes.set(event.id, outcomeOf(event, working.get(event.key) as Working));
    }
    open = open.filter((event) => lost.has(event.key));
  }
  return events.map((event) => outcomes.get(event.id) as DeskOutcome);
}

/** Events of one key follow each other; events of different keys share a round. */
function* rounds(events: readonly DeskEvent[]): Generator<readonly DeskEvent[]> {
  const turns = new Map<string, number>();
  const byTurn: DeskEvent[][] = [];
  for (const event of events) {
    const turn = turns.get(event.key) ?? 0;
    turns.set(event.key, turn + 1);
    (byTurn[turn] ??= []).push(event);
  }
  yield* byTurn;
}

async function decideRound(
  shelf: Shelf,
  events: readonly DeskEvent[],
  working: ReadonlyMap<string, Working>,
): Promise<void> {
  const now = shelf.now();
  const clock = now.toISOString();
  const knowledge = shelf.knowledge();
  const applied: { event: DeskEvent; work: Working; to: Applied }[] = [];
  for (const event of events) {
    const work = working.get(event.key) as Working;
    if (work.stored.has(event.id) || work.made.has(event.id)) continue;
    const to = applyEvent(work.document, event, ({ declaration, sealed }) => {
      const quality = declaration.cancelled === true ? [] : shelf.check(declaration);
      const accepted = !quality.some((finding) => finding.severity === 'error');
      return { declaration, quality, accepted, ...(sealed && { sealed }) };
    });
    work.changed = true;
    if (to !== undefined) applied.push({ event, work, to });
  }
  const items = applied.map(({ to }) => to);
  await sight(shelf.sightings, items, knowledge, now.getTime());
  const around = await lookAround(shelf.sightings, shelf.histories, items, clock.slice(0, 10));
  const notes: HistoryNote[] = [];
  const known: SightingChange[] = [];
  let sinceYield = 0;
  for (const { event, work, to } of applied) {
    const { facts, factsText, screening } = evaluate(to, event.id, clock, around, knowledge, shelf.sha256);
    const reopens =
      event.kind === 'reopened'
        ? []
        : event.kind === 'inspected'
          ? await othersOfSender(shelf.items, work.document, event)
          : reopeningsFor(to.item, screening, around);
    const change = firesPattern(screening) ? knownChange(to.item, around, knowledge) : undefined;
    if (change !== undefined) known.push(change);
    const screeningText = JSON.stringify(screening);
    const id = `${clock}~${screening.receipt.factsDigest.slice(0, 24)}`;
    const document: DecisionDocument = {
      key: event.key,
      itemId: to.item.itemId,
      causedBy: event.id,
      at: clock,
      facts: factsText,
      screening: screeningText,
      reopens,
    };
    const decided = { id, at: clock, screening, declaration: facts.declaration, reopens };
    work.made.set(event.id, { decided, document });
    to.item.decided.push({ causedBy: event.id, decision: id });
    to.item.justLifted = [];
    to.item.last = summaryOf(screening);
    if (event.kind === 'inspected') notes.push(...notesOf(to.item, event));
    if (to.entry !== undefined) nameSender(work.document, to.item);
    if ((sinceYield += 1) % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  if (notes.length > 0) await shelf.histories.note(notes);
  if (known.length > 0) await shelf.sightings.write(known, now.getTime());
}

function notesOf(item: ItemState, event: DeskEvent & { kind: 'inspected' }): HistoryNote[] {
  const declaration = effectiveOf(item.submissions)?.primary.declaration;
  if (declaration === undefined) return [];
  const parties = new Set([historyKey(declaration.consignor), historyKey(declaration.consignee)]);
  return [...parties].flatMap((party) =>
    party === undefined ? [] : [{ party, eventId: event.id, itemId: item.itemId, code: event.result, at: event.at }],
  );
}

async function save(shelf: Shelf, working: ReadonlyMap<string, Working>): Promise<ReadonlySet<string>> {
  const changed = [...working.values()].filter((work) => work.changed);
  if (changed.length === 0) return new Set();
  const made = changed.flatMap((work) => [...work.made.values()]);
  // Together in one commit where the store can; an item whose decision is missing decides again (loadEarlier).
  const [, results] = await Promise.all([
    shelf.decisions.write(
      made.map(({ decided: { id, screening, declaration }, document }) => {
        const expiresAt = expiryOf(shelf, screening, declaration);
        return { id, expected: 0, document, ...(expiresAt !== undefined && { expiresAt }) };
      }),
    ),
    shelf.items.write(changed.map(({ document, version }) => ({ id: document.key, expected: version, document }))),
  ]);
  const lost = new Set(results.filter((r) => !r.ok).map((r) => r.id));
  for (const { document, made: own } of changed) {
    if (lost.has(document.key)) continue;
    for (const [eventId, { decided }] of own) shelf.recent.keep(eventId, withSealed(document, decided));
  }
  return lost;
}

/** Decisions on items without a finding are not kept for good. */
function expiryOf(shelf: Shelf, screening: Screening, declaration: Declaration): number | undefined {
  if (screening.selected || screening.holds.length > 0) return undefined;
  const profiles = shelf.knowledge().pack.pack.profiles;
  const days = (profiles[declaration.destination ?? ''] ?? profiles['*'])?.keepDays ?? 90;
  return Date.parse(screening.receipt.clock) + days * DAY_MS;
}

function summaryOf(s: Screening): PreviousDecision {
  return {
    assessmentNo: s.assessmentNo,
    accepted: s.accepted,
    ...(s.lane && { lane: s.lane }),
    ...(s.score && { score: s.score.points }),
    ...(s.relief && { duty: s.relief.duty.status, vat: s.relief.vat.status }),
    ...(s.iprScope && { iprScope: s.iprScope.status }),
  };
}
