import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { openDatabase } from './database.ts';

const refusal = (code: string, ...parts: string[]): Error =>
  expect.objectContaining({ code, message: expect.stringMatching(parts.join('.*')) as string }) as Error;

describe('the database file', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'event-log-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (readOnly = false) => openDatabase({ folder, readOnly }, 'event-log', 'CREATE TABLE things (a)');

  it('is made with its folder', () => {
    const { db, close } = openDatabase({ folder: join(folder, 'a', 'b'), readOnly: false }, 'event-log', 'SELECT 1');

    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA page_size').get()).toEqual({ page_size: 8192 });
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    close();
  });

  it('belongs to one owner, and the refusal names the folder', () => {
    const owner = open();

    expect(() => open()).toThrow(refusal('conflict', folder, 'another process owns its event-log'));

    owner.close();
    open().close();
  });

  it('belongs to one process', () => {
    const owner = open();
    const program = `
      const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
      new DatabaseSync(process.argv[1], { timeout: 0 }).exec('BEGIN EXCLUSIVE');`;

    const other = spawnSync(process.execPath, ['-e', program, join(folder, 'event-log.lock')], { encoding: 'utf8' });

    expect(other.status).toBe(1);
    expect(other.stderr).toContain('database is locked');
    owner.close();
  });

  it('is read while another owns it', () => {
    const owner = open();
    owner.db.exec('INSERT INTO things VALUES (7)');
    const reader = open(true);

    expect(reader.db.prepare('SELECT a FROM things').get()).toEqual({ a: 7 });
    expect(() => reader.db.exec('DELETE FROM things')).toThrow();

    reader.close();
    owner.close();
  });

  it('cannot be read before it exists, nor in memory only', () => {
    expect(() => open(true)).toThrow(refusal('not_found', 'event-log', folder));
    expect(() => openDatabase({ folder: ':memory:', readOnly: true }, 'event-log', '')).toThrow(refusal('invalid'));
  });

  it('is refused when a newer version wrote it, and left to its owner', () => {
    open().close();
    const newer = new DatabaseSync(join(folder, 'event-log.sqlite'));
    newer.exec('PRAGMA user_version=99');
    newer.close();

    expect(() => open()).toThrow(refusal('invalid', 'newer version'));
    expect(() => open()).toThrow(refusal('invalid', 'newer version'));
  });
});
