import { AppError } from '@portcullis/domain';
import type { Collection, CollectionSpec, DocumentStore } from '@portcullis/document-store';
import { openDatabase, openWriter, startCheckpoints, startGroupCommit, translateError } from '@portcullis/sqlite';

import { aCollection } from './collection.ts';
import { startExpiry } from './expiry.ts';
import { statementCache } from './statements.ts';
import { createTable, openTable, tableExists } from './table.ts';

export interface SqliteDocumentStoreOptions {
  /** Folder of `document-store.sqlite`, made where it is missing; or `:memory:`. */
  readonly folder: string;
  /** Reads what another process owns; writing is `denied`. Default false. */
  readonly readOnly?: boolean;
  /** Epoch milliseconds, which decide what has expired; default the system's clock. */
  readonly now?: () => number;
}

/**
 * Opens the documents kept in one SQLite file. One process owns it: a second one is a `conflict`. Disposing finishes
 * what is being written.
 */
export function openSqliteDocumentStore(options: SqliteDocumentStoreOptions): Promise<DocumentStore> {
  return Promise.resolve(options).then(openNow);
}

function openNow(options: SqliteDocumentStoreOptions): DocumentStore {
  const { folder, readOnly = false, now = Date.now } = options;
  const { db, file, close } = openDatabase({ folder, readOnly }, 'document-store', '');
  const statements = statementCache(db);
  const writer = openWriter(db, file);
  const checkpoints = startCheckpoints(readOnly ? undefined : file, writer.settle);
  const commit = readOnly ? undefined : startGroupCommit(writer, checkpoints.wrote);
  const expiry = readOnly ? undefined : startExpiry(writer, now);
  let closing: Promise<void> | undefined;

  const stillOpen = (): void => {
    if (closing !== undefined) throw new AppError('unavailable', 'the document store is closed');
  };

  const writable = () => {
    stillOpen();
    if (commit === undefined)
      throw new AppError('denied', `the document store in the folder ${folder} is open for reading only`);
    return commit;
  };

  const open = <T extends object>(spec: CollectionSpec): Collection<T> => {
    stillOpen();
    const { name } = spec;
    if (!readOnly) createTable(db, spec);
    else if (!tableExists(db, name)) throw new AppError('not_found', `there is no collection ${name} in ${folder}`);
    const table = openTable(name);
    const collection = aCollection<T>({ table, statements, commit: writable, now });
    expiry?.consider(table);
    const reading = `cannot read the collection ${name}`;
    return {
      getMany: (ids) => guarded(reading, stillOpen, () => collection.getMany(ids)),
      find: (query) => guarded(reading, stillOpen, () => collection.find(query)),
      count: (where) => guarded(reading, stillOpen, () => collection.count(where)),
      write: (changes) =>
        guarded(`cannot write to the collection ${name}`, stillOpen, async () => {
          const results = await collection.write(changes);
          expiry?.consider(table);
          return results;
        }),
    };
  };

  const shut = async (): Promise<void> => {
    await expiry?.close();
    await commit?.flush();
    await checkpoints.close();
    await writer.close();
    close();
  };

  return {
    collection: (spec) =>
      guarded(`cannot open the collection ${spec.name}`, stillOpen, async () => Promise.resolve(open(spec))),
    [Symbol.asyncDispose]: () => (closing ??= shut()),
  };
}

/** Nothing of the driver leaves this adapter untranslated. */
async function guarded<T>(what: string, check: () => void, work: () => Promise<T>): Promise<T> {
  try {
    check();
    return await work();
  } catch (thrown) {
    throw translateError(thrown, what);
  }
}
