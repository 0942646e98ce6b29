import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { AppError } from '@portcullis/domain';

import { prepareConnection } from './connection.ts';
import { isBusy, translateError } from './sqlite-error.ts';

/** Where the data lives; `:memory:` keeps it in the process and nowhere else. */
export interface Location {
  readonly folder: string;
  readonly readOnly: boolean;
}

export interface OpenedDatabase {
  readonly db: DatabaseSync;
  /** Absent in memory. */
  readonly file?: string;
  readonly close: () => void;
}

const SCHEMA_VERSION = 1;
/** Making a topic or a collection may meet the writer's transaction; reading never waits. */
const TIMEOUT = 5_000;

/** Opens `<folder>/<name>.sqlite`, owned by this process unless it is only read. */
export function openDatabase({ folder, readOnly }: Location, name: string, schema: string): OpenedDatabase {
  if (folder === ':memory:') {
    if (readOnly) throw new AppError('invalid', `a ${name} in memory cannot be opened for reading only`);
    const db = new DatabaseSync(':memory:');
    prepareDatabase(db, schema, name);
    return { db, close: () => db.close() };
  }
  const file = join(folder, `${name}.sqlite`);
  try {
    if (readOnly) {
      if (!existsSync(file)) throw new AppError('not_found', `there is no ${name} in the folder ${folder}`);
      const db = new DatabaseSync(file, { readOnly: true, timeout: TIMEOUT });
      db.exec('PRAGMA cache_size=-16384');
      return { db, close: () => db.close() };
    }
    mkdirSync(folder, { recursive: true });
    const release = ownFolder(folder, name);
    try {
      const db = new DatabaseSync(file, { timeout: TIMEOUT });
      prepareDatabase(db, schema, file);
      return {
        db,
        file,
        close: () => {
          db.close();
          release();
        },
      };
    } catch (thrown) {
      release();
      throw thrown;
    }
  } catch (thrown) {
    throw translateError(thrown, `cannot open the ${name} in the folder ${folder}`);
  }
}

/** One process owns the data. The kernel drops this lock when the process ends, however it ends. */
function ownFolder(folder: string, name: string): () => void {
  const lock = new DatabaseSync(join(folder, `${name}.lock`), { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    if (!isBusy(thrown)) throw thrown;
    throw new AppError(
      'conflict',
      `the folder ${folder} is in use: another process owns its ${name}; stop that process or choose another folder`,
    );
  }
  return () => lock.close();
}

function prepareDatabase(db: DatabaseSync, schema: string, what: string): void {
  db.exec('PRAGMA page_size=8192; PRAGMA journal_mode=WAL');
  prepareConnection(db, 'reads');
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION) throw new AppError('invalid', `${what} was written by a newer version of Portcullis`);
  if (version < SCHEMA_VERSION) db.exec(`BEGIN IMMEDIATE; ${schema}; PRAGMA user_version=${SCHEMA_VERSION}; COMMIT`);
}
