import { addDays, type Declaration, type LocalDate, type Sighting, type SightingFacts } from '@portcullis/domain';
import type { Collection, DocumentStore, Stored } from '@portcullis/document-store';

/** One item's parcel as others of the same consignee see it. */
export interface SightingEntry extends Sighting {
  readonly key: string;
  readonly number: string;
  /** A decision on this item already knew of a pattern; it need not be reopened for it. */
  readonly known?: boolean;
}

/** Bucket: consignee, local day, hash shard. */
interface Bucket {
  readonly party: string;
  readonly day: LocalDate;
  readonly items: Record<string, SightingEntry>;
}

/** A change to one item's sighting. */
export interface SightingChange {
  readonly itemId: string;
  /** Bucket that holds the item's former sighting, if it has to leave it. */
  readonly former?: string;
  readonly party?: string;
  readonly entry?: SightingEntry;
}

/** Days that patterns look back. */
export const WINDOW_DAYS = 14;

const SHARDS = 16;
const BUCKET_MOST = 1_000;
const OTHERS_MOST = 50;
const PAGES_MOST = 5;
const KEEP_MS = 45 * 86_400_000;

export interface SightingBook {
  /** Writes the changes and returns the bucket id of each (undefined where nothing stands now). */
  write(changes: readonly SightingChange[], now: number): Promise<readonly (string | undefined)[]>;
  /** Parcels of each consignee since a day, this window's oldest first. */
  read(parties: readonly string[], since: LocalDate): Promise<ReadonlyMap<string, readonly SightingEntry[]>>;
}

export const bucketOf = (party: string, day: LocalDate, itemId: string): string => `${day}|${party}|${shardOf(itemId)}`;

export async function openSightings(documents: DocumentStore): Promise<SightingBook> {
  const buckets = await documents.collection<Bucket>({ name: 'sightings', indexes: [['party', 'day']] });
  return {
    write: (changes, now) => writeAll(buckets, changes, now),
    read: (parties, since) => readAll(buckets, parties, since),
  };
}

/** What an item may know of its consignee's other parcels. */
export function sightingFacts(
  declaration: Declaration,
  itemId: string,
  day: LocalDate,
  known: ReadonlyMap<string, readonly SightingEntry[]>,
): SightingFacts {
  const party = declaration.consignee.identityKey;
  if (party === undefined) return { identified: false, others: [], truncated: false };
  const since = addDays(day, -WINDOW_DAYS);
  const until = addDays(day, WINDOW_DAYS);
  const others: Sighting[] = [];
  for (const entry of known.get(party) ?? []) {
    if (entry.itemId === itemId || entry.day < since || entry.day > until) continue;
    const { key: _key, number: _number, known: _known, ...seen } = entry;
    others.push(seen);
  }
  const truncated = others.length > OTHERS_MOST;
  return { identified: true, others: truncated ? others.slice(-OTHERS_MOST) : others, truncated };
}

async function writeAll(
  buckets: Collection<Bucket>,
  changes: readonly SightingChange[],
  now: number,
): Promise<readonly (string | undefined)[]> {
  const targets = changes.map(({ party, entry }) =>
    party && entry ? bucketOf(party, entry.day, entry.itemId) : undefined,
  );
  let open = changes
    .map((_, index) => index)
    .filter((index) => targets[index] !== undefined || changes[index]?.former !== undefined);
  while (open.length > 0) {
    const ids = new Set<string>();
    for (const index of open) {
      const target = targets[index];
      const former = changes[index]?.former;
      if (target !== undefined) ids.add(target);
      if (former !== undefined) ids.add(former);
    }
    const stored = new Map((await buckets.getMany([...ids])).map((s) => [s.id, s]));
    const touched = new Map<string, { version: number; bucket: Bucket }>();
    for (const index of open) {
      const change = changes[index] as SightingChange;
      const target = targets[index];
      if (change.former !== undefined && change.former !== target) leave(change, stored, touched);
      if (target !== undefined && change.entry !== undefined && change.party !== undefined) {
        const bucket =
          take(target, stored, touched) ??
          put(target, { party: change.party, day: change.entry.day, items: {} }, touched);
        if (change.entry.itemId in bucket.items || Object.keys(bucket.items).length < BUCKET_MOST) {
          bucket.items[change.entry.itemId] = change.entry;
        }
      }
    }
    const results = await buckets.write(
      [...touched].map(([id, { version, bucket }]) => ({
        id,
        expected: version,
        document: bucket,
        expiresAt: now + KEEP_MS,
      })),
    );
    const lost = new Set(results.filter((r) => !r.ok).map((r) => r.id));
    open = open.filter((index) => {
      const target = targets[index];
      const former = changes[index]?.former;
      return (target !== undefined && lost.has(target)) || (former !== undefined && lost.has(former));
    });
  }
  return targets;
}

type Touched = Map<string, { version: number; bucket: Bucket }>;

function leave(change: SightingChange, stored: ReadonlyMap<string, Stored<Bucket>>, touched: Touched): void {
  const bucket = change.former === undefined ? undefined : take(change.former, stored, touched);
  if (bucket !== undefined) Reflect.deleteProperty(bucket.items, change.itemId);
}

function take(id: string, stored: ReadonlyMap<string, Stored<Bucket>>, touched: Touched): Bucket | undefined {
  const known = touched.get(id);
  if (known !== undefined) return known.bucket;
  const found = stored.get(id);
  return found && put(id, found.document, touched, found.version);
}

function put(id: string, bucket: Bucket, touched: Touched, version = 0): Bucket {
  touched.set(id, { version, bucket });
  return bucket;
}

async function readAll(
  buckets: Collection<Bucket>,
  parties: readonly string[],
  since: LocalDate,
): Promise<ReadonlyMap<string, readonly SightingEntry[]>> {
  const known = new Map<string, SightingEntry[]>();
  if (parties.length === 0) return known;
  let after: string | undefined;
  for (let page = 0; page < PAGES_MOST; page += 1) {
    const found = await buckets.find({
      where: { party: { in: parties }, day: { gte: since } },
      limit: 1_000,
      ...(after !== undefined && { after }),
    });
    for (const { document } of found.documents) {
      const list = known.get(document.party) ?? [];
      known.set(document.party, list);
      list.push(...Object.values(document.items));
    }
    after = found.next;
    if (after === undefined) break;
  }
  for (const list of known.values()) list.sort((a, b) => (a.day + a.itemId < b.day + b.itemId ? -1 : 1));
  return known;
}

function shardOf(itemId: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < itemId.length; i += 1) hash = Math.imul(hash ^ itemId.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % SHARDS;
}
