import type { Collection, DocumentStore } from '@portcullis/document-store';

/** Which results a case has told so far: the place of an event in it is the version of its report. */
interface CaseDocument {
  readonly events: readonly string[];
}

/** One result of one item. */
export interface CaseEvent {
  readonly id: string;
  readonly itemId: string;
}

export interface ReportVersions {
  /** The version of each event's report, by event id: the first result of an item is 1, a correction the next number. */
  of(events: readonly CaseEvent[]): Promise<ReadonlyMap<string, number>>;
}

/** Opens the numbering of corrections; an event keeps its number however often it is asked for. */
export async function openReportVersions(documents: DocumentStore): Promise<ReportVersions> {
  const cases = await documents.collection<CaseDocument>({ name: 'partner-cases' });
  return { of: (events) => versionsOf(events, cases) };
}

async function versionsOf(
  events: readonly CaseEvent[],
  cases: Collection<CaseDocument>,
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  let open = events;
  while (open.length > 0) {
    const itemIds = [...new Set(open.map(({ itemId }) => itemId))];
    const stored = new Map((await cases.getMany(itemIds)).map((s) => [s.id, s]));
    const grown = new Map<string, string[]>();
    for (const { id, itemId } of open) {
      const known = grown.get(itemId) ?? stored.get(itemId)?.document.events ?? [];
      const place = known.indexOf(id);
      if (place < 0) grown.set(itemId, [...known, id]);
      versions.set(id, place < 0 ? known.length + 1 : place + 1);
    }
    const changes = [...grown].map(([id, told]) => ({
      id,
      expected: stored.get(id)?.version ?? 0,
      document: { events: told },
    }));
    const results = changes.length === 0 ? [] : await cases.write(changes);
    const lost = new Set(results.filter((r) => !r.ok).map((r) => r.id));
    open = open.filter(({ itemId }) => lost.has(itemId));
  }
  return versions;
}
