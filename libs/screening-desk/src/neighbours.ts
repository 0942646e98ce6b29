import { addDays, type Declaration, type LocalDate, type Screening } from '@portcullis/domain';
import type { Knowledge } from '@portcullis/assessment';

import type { Applied } from './apply.ts';
import type { Around } from './evaluate.ts';
import type { Reopening } from './events.ts';
import type { ItemState } from './item-document.ts';
import { historyKey, type PartyHistories } from './party-history.ts';
import { bucketOf, WINDOW_DAYS, type SightingBook, type SightingChange, type SightingEntry } from './sightings.ts';
import { anchorOf, effectiveOf } from './submissions.ts';

/** Own sightings are written before sums are read: of two parcels decided at once, at least one sees the other. */
export async function sight(
  book: SightingBook,
  applied: readonly Applied[],
  knowledge: Knowledge,
  now: number,
): Promise<void> {
  const changes: { item: ItemState; change: SightingChange }[] = [];
  for (const { item, entry } of applied) {
    const change = entry === undefined ? undefined : sightingChange(item, knowledge);
    if (change !== undefined) changes.push({ item, change });
  }
  if (changes.length === 0) return;
  const buckets = await book.write(
    changes.map(({ change }) => change),
    now,
  );
  changes.forEach(({ item }, index) => {
    const bucket = buckets[index];
    if (bucket === undefined) delete item.sighted;
    else item.sighted = bucket;
  });
}

/** One read of sightings and one of histories for a whole round. */
export async function lookAround(
  book: SightingBook,
  histories: PartyHistories,
  applied: readonly Applied[],
  today: LocalDate,
): Promise<Around> {
  const consignees = new Set<string>();
  const parties = new Set<string>();
  let since: LocalDate | undefined;
  for (const { item, entry } of applied) {
    const declaration = (effectiveOf(item.submissions)?.primary ?? entry ?? item.submissions.at(-1))?.declaration;
    if (declaration === undefined) continue;
    const identity = declaration.consignee.identityKey;
    if (identity !== undefined) {
      consignees.add(identity);
      const day = anchorOf(declaration);
      if (since === undefined || day < since) since = day;
    }
    for (const party of [historyKey(declaration.consignor), historyKey(declaration.consignee)]) {
      if (party !== undefined) parties.add(party);
    }
  }
  const [sightings, known] = await Promise.all([
    book.read([...consignees], since === undefined ? today : addDays(since, -WINDOW_DAYS)),
    histories.read([...parties], today),
  ]);
  return { sightings, histories: known };
}

const PATTERNS = new Set(['IPR-PAT-001', 'IPR-PAT-002']);

/** Does the decision rest on other parcels of the same consignee? */
export const firesPattern = (screening: Screening): boolean =>
  screening.indicators.some((indicator) => PATTERNS.has(indicator.id));

/** Parcels of the same consignee that were decided before the pattern showed; twenty at most, so that one burst stays bounded. */
export function reopeningsFor(item: ItemState, screening: Screening, around: Around): Reopening[] {
  if (!firesPattern(screening)) return [];
  const declaration = effectiveOf(item.submissions)?.primary.declaration;
  const party = declaration?.consignee.identityKey;
  if (declaration === undefined || party === undefined) return [];
  const since = addDays(anchorOf(declaration), -WINDOW_DAYS);
  return (around.sightings.get(party) ?? [])
    .filter((entry) => entry.itemId !== item.itemId && entry.day >= since && entry.known !== true)
    .slice(0, 20)
    .map(({ key, number, itemId }) => ({ key, number, itemId, reason: 'sum-changed' }));
}

/** Notes on the item's own sighting that its pattern is known, so that nobody reopens it for that again. */
export function knownChange(item: ItemState, around: Around, knowledge: Knowledge): SightingChange | undefined {
  const declaration = effectiveOf(item.submissions)?.primary.declaration;
  const party = declaration?.consignee.identityKey;
  if (declaration === undefined || party === undefined) return undefined;
  const own = around.sightings.get(party)?.find((sighting) => sighting.itemId === item.itemId);
  const entry = entryOf(item, declaration, knowledge);
  if (own?.known === true || bucketOf(party, entry.day, item.itemId) !== item.sighted) return undefined;
  return { itemId: item.itemId, party, entry: { ...entry, known: true } };
}

/** A cancelled item, or one whose consignee is no longer declared, gives its share back. */
function sightingChange(item: ItemState, knowledge: Knowledge): SightingChange | undefined {
  const effective = effectiveOf(item.submissions);
  const declaration = effective?.primary.declaration;
  const party = declaration?.consignee.identityKey;
  const former = item.sighted === undefined ? {} : { former: item.sighted };
  if (declaration === undefined || party === undefined || effective?.cancelled === true) {
    return item.sighted === undefined ? undefined : { itemId: item.itemId, ...former };
  }
  return { itemId: item.itemId, ...former, party, entry: entryOf(item, declaration, knowledge) };
}

function entryOf(item: ItemState, declaration: Declaration, knowledge: Knowledge): SightingEntry {
  const [first] = declaration.lines;
  const value = declaration.totalValue ?? (declaration.lines.length === 1 ? first?.value : undefined);
  const sender = declaration.consignor.identityKey ?? declaration.consignor.nameKey;
  const fingerprint = first && knowledge.line(first).fingerprint;
  return {
    itemId: item.itemId,
    key: item.itemId.slice(0, item.itemId.lastIndexOf('~')),
    number: declaration.number,
    day: anchorOf(declaration),
    ...(value && { value }),
    ...(sender !== undefined && { senderKey: sender }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(declaration.grossMassKg !== undefined && { grossMassKg: declaration.grossMassKg }),
    ...(declaration.pieces !== undefined && { pieces: declaration.pieces }),
  };
}
