import type { Collection, DocumentStore } from '@portcullis/document-store';
import type { EventLog } from '@portcullis/event-log';
import type { Platform } from '@portcullis/platform';

export interface TopicWork {
  appended: number;
  /** Bytes of the values. */
  bytes: number;
  /** Records handed to groups. */
  delivered: number;
}

export interface CollectionWork {
  /** Ids and found documents that were asked for, and how many there were. */
  asked: number;
  found: number;
  inserted: number;
  updated: number;
  /** Characters of an average document; known after `weigh`. */
  chars: number;
}

/** What a pipeline read from and wrote to its ports. */
export interface Work {
  readonly topics: Map<string, TopicWork>;
  readonly collections: Map<string, CollectionWork>;
}

/** The platform as it is, counting what goes through it. */
export function counted(platform: Platform): { readonly platform: Platform; readonly work: Work } {
  const work: Work = { topics: new Map(), collections: new Map() };
  const log = countedLog(platform.log, work);
  const documents: DocumentStore = {
    ...platform.documents,
    collection: async <T extends object>(spec: Parameters<DocumentStore['collection']>[0]) =>
      countedCollection(
        await platform.documents.collection<T>(spec),
        entryOf(work.collections, spec.name, noDocuments),
      ),
  };
  return { platform: { ...platform, log, documents }, work };
}

/** Looks how large the documents are: after the run, since asking costs. */
export async function weigh({ documents }: Platform, work: Work): Promise<void> {
  for (const [name, collection] of work.collections) {
    const page = await (await documents.collection({ name })).find({ limit: 200 });
    const texts = page.documents.map(({ document }) =>
      JSON.stringify(document, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    );
    collection.chars = Math.round(texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length));
  }
}

const noDocuments = (): CollectionWork => ({ asked: 0, found: 0, inserted: 0, updated: 0, chars: 0 });

function countedLog(log: EventLog, work: Work): EventLog {
  const topic = (name: string): TopicWork =>
    entryOf(work.topics, name, () => ({ appended: 0, bytes: 0, delivered: 0 }));
  return {
    ...log,
    append: (name, records) => {
      const entry = topic(name);
      entry.appended += records.length;
      for (const { value } of records) entry.bytes += value?.byteLength ?? 0;
      return log.append(name, records);
    },
    subscribe: (group, names, handle, options) =>
      log.subscribe(
        group,
        names,
        (records, signal) => {
          topic(records[0]?.topic ?? '').delivered += records.length;
          return handle(records, signal);
        },
        options,
      ),
  };
}

function countedCollection<T extends object>(collection: Collection<T>, entry: CollectionWork): Collection<T> {
  return {
    ...collection,
    getMany: async (ids) => {
      const found = await collection.getMany(ids);
      entry.asked += ids.length;
      entry.found += found.length;
      return found;
    },
    find: async (query) => {
      const page = await collection.find(query);
      entry.asked += page.documents.length;
      entry.found += page.documents.length;
      return page;
    },
    write: (changes) => {
      for (const { expected } of changes) {
        if (expected === 0) entry.inserted++;
        else entry.updated++;
      }
      return collection.write(changes);
    },
  };
}

function entryOf<T>(entries: Map<string, T>, name: string, fresh: () => T): T {
  let entry = entries.get(name);
  if (entry === undefined) entries.set(name, (entry = fresh()));
  return entry;
}
