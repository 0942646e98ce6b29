import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BlobStore } from '@portcullis/blob-store';
import { openFolderBlobStore } from '@portcullis/blob-store-folder';
import type { DocumentStore } from '@portcullis/document-store';
import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { EventLog } from '@portcullis/event-log';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';

import type { PlatformConfig } from './platform-config.ts';

/** Everything stateful that a service stands on. Disposing closes in reverse: the log first, so that handlers finish. */
export interface Platform extends AsyncDisposable {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly blobs: BlobStore;
}

/**
 * Opens the embedded adapters in the data folder: the only place where adapters are chosen. `conflict` when another
 * process owns the folder; what was opened until then is closed again.
 */
export async function openPlatform(config: PlatformConfig): Promise<Platform> {
  const { dataFolder: folder, readOnly = false, shuffle, now } = config;
  await using opening = new AsyncDisposableStack();
  const clock = now === undefined ? {} : { now };
  const blobs = opening.use(await openFolderBlobStore({ folder: await blobFolder(folder, opening) }));
  const documents = opening.use(await openSqliteDocumentStore({ folder, readOnly, ...clock }));
  const order = shuffle === undefined ? {} : { shuffle };
  const log = opening.use(await openSqliteEventLog({ folder, readOnly, ...order, ...clock }));
  const open = opening.move();
  return { log, documents, blobs, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** Blobs are files: in memory means a folder that goes with the platform. */
async function blobFolder(folder: string, opening: AsyncDisposableStack): Promise<string> {
  if (folder !== ':memory:') return join(folder, 'blobs');
  const passing = await mkdtemp(join(tmpdir(), 'portcullis-blobs-'));
  opening.defer(() => rm(passing, { recursive: true, force: true }));
  return passing;
}
