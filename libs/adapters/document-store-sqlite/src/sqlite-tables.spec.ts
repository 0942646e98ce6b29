import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { DocumentStore } from '@portcullis/document-store';

import { openSqliteDocumentStore } from './sqlite-document-store.ts';

async function eventually(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('the tables of a store', () => {
  let folder: string;
  let time: number;
  let store: DocumentStore;
  let tables: DatabaseSync;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'document-store-'));
    time = 1_000_000;
    store = await openSqliteDocumentStore({ folder, now: () => time });
    await store.collection({ name: 'items' });
    tables = new DatabaseSync(join(folder, 'document-store.sqlite'), { readOnly: true });
  });

  afterEach(async () => {
    tables.close();
    await store[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const rows = (): unknown[] =>
    tables
      .prepare('SELECT id FROM "documents.items" ORDER BY id')
      .all()
      .map((row) => row['id']);
  const put = (id: string, expiresAt?: number) => ({
    id,
    expected: 0,
    document: { id },
    ...(expiresAt !== undefined && { expiresAt }),
  });

  it('lose expired documents in the background', async () => {
    const items = await store.collection({ name: 'items' });
    await items.write([
      ...Array.from({ length: 1_000 }, (_, i) => put(`old-${i}`, time + 10)),
      put('late', time + 1e9),
      put('never'),
    ]);

    time += 60_000;
    expect(await items.count()).toBe(2);
    await items.write([put('another')]);
    await eventually('they are cleared away', () => rows().length === 3);

    expect(rows()).toEqual(['another', 'late', 'never']);
  });

  it('keep a document to the very instant at which it expires', async () => {
    const items = await store.collection({ name: 'items' });
    await items.write([put('a', time + 10)]);

    time += 10;
    expect(await items.count()).toBe(1);
    time += 1;
    expect(await items.count()).toBe(0);
  });

  it('take many writes of one turn in one commit', async () => {
    const items = await store.collection({ name: 'items' });
    const changes = () => (tables.prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
    const seen = new Set<number>([changes()]);

    await Promise.all(
      Array.from({ length: 100 }, (_, i) => items.write([put(`i-${i}`)]).then(() => seen.add(changes()))),
    );

    expect(seen.size).toBe(2);
  });

  it('fail only the call whose statement fails', async () => {
    const items = await store.collection<{ id: string }>({ name: 'items' });
    const other = new DatabaseSync(join(folder, 'document-store.sqlite'));
    other.exec(`CREATE TRIGGER refuse BEFORE INSERT ON "documents.items" WHEN new.id = 'bad'
      BEGIN SELECT RAISE(ROLLBACK, 'refused by the table'); END`);
    other.close();

    const results = await Promise.allSettled([
      items.write([put('a')]),
      items.write([put('bad')]),
      items.write([put('c')]),
    ]);

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({
      reason: { code: 'internal', message: 'cannot write to the collection items: refused by the table' },
    });
    expect(rows()).toEqual(['a', 'c']);
  });

  it('wait off the loop while another connection holds the file', async () => {
    const items = await store.collection({ name: 'items' });
    const other = new DatabaseSync(join(folder, 'document-store.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    let written = false;
    const writing = items.write([put('a')]).then(() => (written = true));
    let turns = 0;
    await eventually('the loop went on', () => ++turns > 5);
    expect(written).toBe(false);

    other.exec('COMMIT');
    other.close();
    await writing;

    expect(rows()).toEqual(['a']);
  });

  it('are read by others while their owner writes', async () => {
    const items = await store.collection({ name: 'items' });
    await items.write([put('a')]);
    const reader = await openSqliteDocumentStore({ folder, readOnly: true, now: () => time });
    const found = await reader.collection({ name: 'items', indexes: [['missing']] });

    expect(await found.count()).toBe(1);
    await expect(found.write([put('b')])).rejects.toMatchObject({ code: 'denied' });
    await expect(reader.collection({ name: 'missing' })).rejects.toMatchObject({ code: 'not_found' });
    await reader[Symbol.asyncDispose]();
  });
});
