import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDatabase, type OpenedDatabase } from './database.ts';
import type { Part, Run } from './run-batch.ts';
import { openWriter, type Writer } from './writer.ts';

const SCHEMA = 'CREATE TABLE things (name TEXT PRIMARY KEY, size INTEGER, body BLOB)';
const INSERT = 'INSERT INTO things VALUES (?, ?, ?)';
const thing = (name: string, body: Uint8Array | null = null): Run => [0, name, 1, body];
const inserts = (...runs: readonly Run[]): Part => ({ statements: [INSERT], runs });

describe.each(['on a thread', 'in memory'])('a writer %s', (where) => {
  let folder: string;
  let opened: OpenedDatabase;
  let writer: Writer;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
    opened = openDatabase({ folder: where === 'in memory' ? ':memory:' : folder, readOnly: false }, 'things', SCHEMA);
    writer = openWriter(opened.db, opened.file);
  });
  afterEach(async () => {
    await writer.close();
    opened.close();
    rmSync(folder, { recursive: true });
  });

  const rows = () => opened.db.prepare('SELECT name, body FROM things ORDER BY rowid').all();

  it('writes every part, in order, and other connections see it', async () => {
    await writer.write([inserts(thing('a'), thing('b')), inserts(thing('c'))]);
    expect(rows().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('tells how many rows each run changed, and whether a question found one', async () => {
    await writer.write([inserts(thing('a'), thing('b'))]);
    const statements = [
      'UPDATE things SET size = 2',
      'DELETE FROM things WHERE name = ?',
      'SELECT 1 FROM things WHERE name = ?',
    ];
    const changes = await writer.write([{ statements, runs: [[0], [1, 'a'], [1, 'z'], [2, 'a'], [2, 'b']] }]);
    expect([...changes]).toEqual([2, 1, 0, 0, 1]);
  });

  it('takes bytes out of larger buffers and leaves those whole', async () => {
    const large = new Uint8Array(1_000).fill(7);
    await writer.write([inserts(thing('a', large.subarray(10, 13)), thing('b', null), thing('c', new Uint8Array()))]);
    expect(rows().map(({ body }) => (body === null ? null : [...(body as Uint8Array)]))).toEqual([[7, 7, 7], null, []]);
    expect(large.byteLength).toBe(1_000);
  });

  it('does all of a batch or nothing, and goes on', async () => {
    const failing = writer.write([inserts(thing('a')), inserts(thing('a'))]);
    await expect(failing).rejects.toMatchObject({ errcode: 1555 });
    await writer.write([inserts(thing('b'))]);
    expect(rows().map(({ name }) => name)).toEqual(['b']);
  });

  it('answers each of many in the order of asking', async () => {
    const answers: number[] = [];
    await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        await writer.write([inserts(thing(`n${i}`))]);
        answers.push(i);
      }),
    );
    expect(answers).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(rows().map(({ name }) => name)).toEqual(answers.map((i) => `n${i}`));
  });
});

it('a writer whose thread ends rejects what it was doing as unavailable, and begins anew with the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
  const late = join(folder, 'late');
  const elsewhere = openDatabase({ folder: ':memory:', readOnly: false }, 'things', SCHEMA);
  const writer = openWriter(elsewhere.db, join(late, 'things.sqlite'));
  await expect(writer.write([inserts(thing('a'))])).rejects.toMatchObject({ code: 'unavailable' });

  const { db, close } = openDatabase({ folder: late, readOnly: false }, 'things', SCHEMA);
  await writer.write([inserts(thing('b'))]);
  expect(db.prepare('SELECT name FROM things').all()).toEqual([{ name: 'b' }]);

  await writer.close();
  close();
  elsewhere.close();
  rmSync(folder, { recursive: true });
});
