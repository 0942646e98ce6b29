import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeDocumentStore } from '@portcullis/document-store/testing';

import { openSqliteDocumentStore } from './sqlite-document-store.ts';

const WRITER = fileURLToPath(new URL('./testing/writer-process.ts', import.meta.url));

describeDocumentStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'document-store-'));
  return {
    open: () => openSqliteDocumentStore({ folder }),
    writer: (collection) => ({ command: process.execPath, args: [WRITER, folder, collection] }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
});
