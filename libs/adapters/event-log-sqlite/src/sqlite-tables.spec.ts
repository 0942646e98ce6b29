import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { EventLog, LogRecord, NewRecord } from '@portcullis/event-log';

import { openSqliteEventLog } from './sqlite-event-log.ts';

const record = (id: string, key: string, value: Uint8Array | null = new Uint8Array([1])): NewRecord => ({
  id,
  key,
  type: 't',
  value,
});

async function eventually(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('the tables of a log', () => {
  let folder: string;
  let log: EventLog;
  let tables: DatabaseSync;
  let time: number;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'event-log-'));
    time = 1_000_000;
    log = await openSqliteEventLog({ folder, partitions: 1, now: () => time });
    await log.declareTopics([{ name: 'rights', compacted: true }, { name: 'facts' }]);
    tables = new DatabaseSync(join(folder, 'event-log.sqlite'), { readOnly: true });
  });

  afterEach(async () => {
    tables.close();
    await log[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const tableOf = (topic: string): string => {
    const row = tables.prepare('SELECT id FROM topics WHERE name = ?').get(topic) as { id: number };
    return `topic_${row.id}_0`;
  };
  const column = (sql: string): unknown[] =>
    tables
      .prepare(sql)
      .all()
      .map((row) => Object.values(row)[0]);
  const keysOf = (topic: string) => column(`SELECT key FROM ${tableOf(topic)} ORDER BY seq`);

  it('have no index beside the rowid, save on compacted topics', () => {
    const indexes = (topic: string) =>
      column(`SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = '${tableOf(topic)}'`);

    expect([indexes('facts'), indexes('rights')]).toEqual([[0], [1]]);
  });

  it('lose superseded records of compacted topics, and of no others', async () => {
    const changes = Array.from({ length: 1_500 }, (_, i) => record(`f-${i}`, `k${i % 3}`));
    await log.append('facts', changes);
    await log.append('rights', changes);

    await eventually('three are left', () => keysOf('rights').length === 3);

    expect(keysOf('rights')).toEqual(['k0', 'k1', 'k2']);
    expect(keysOf('facts')).toHaveLength(1_500);
  });

  it('keep removals for a day, and the last record for good', async () => {
    const filler = Array.from({ length: 1_100 }, (_, i) => record(`f-${i}`, 'busy'));
    await log.append('rights', [record('a1', 'a'), record('a2', 'a', null), ...filler]);
    await eventually('superseded ones are gone', () => keysOf('rights').length === 2);
    expect(keysOf('rights')).toEqual(['a', 'busy']);

    time += 25 * 60 * 60 * 1_000;
    await log.append('rights', [...filler, record('last', 'busy', null)]);
    time += 25 * 60 * 60 * 1_000; // before the pass begins: the last record is an old removal, too
    await eventually('the removal is gone', () => keysOf('rights').length <= 1);

    expect(column(`SELECT id FROM ${tableOf('rights')}`)).toEqual(['last']);
  });

  it('give a place to no second record after the log was opened anew', async () => {
    await log.append('rights', [record('a1', 'a'), record('a2', 'a', null)]);
    await log[Symbol.asyncDispose]();
    log = await openSqliteEventLog({ folder, partitions: 9 });
    await log.append('rights', [record('b1', 'b')]);

    const seen: LogRecord[] = [];
    for await (const batch of log.read('rights')) seen.push(...batch);

    expect(seen.map(({ id, partition, position }) => [id, partition, position])).toEqual([
      ['a1', 0, '1'],
      ['a2', 0, '2'],
      ['b1', 0, '3'],
    ]);
  });

  it('take many appends of one turn in one commit', async () => {
    const changes = () => (tables.prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
    const seen = new Set<number>([changes()]);

    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        log.append('facts', [record(`f-${i}`, 'k')]).then(() => seen.add(changes())),
      ),
    );

    expect(seen.size).toBe(2);
  });

  it('fail only the call whose statement fails; what comes after goes on behind its place', async () => {
    const other = new DatabaseSync(join(folder, 'event-log.sqlite'));
    other.exec(`CREATE TRIGGER refuse BEFORE INSERT ON ${tableOf('facts')} WHEN new.id = 'bad'
      BEGIN SELECT RAISE(ROLLBACK, 'refused by the table'); END`);
    other.close();

    const results = await Promise.allSettled(['a', 'bad', 'c'].map((id) => log.append('facts', [record(id, 'k')])));

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({
      reason: { code: 'internal', message: 'cannot append to the topic facts: refused by the table' },
    });
    expect(column(`SELECT seq || id FROM ${tableOf('facts')} ORDER BY seq`)).toEqual(['1a', '3c']);
  });

  it('wait off the loop while another connection holds the file', async () => {
    const other = new DatabaseSync(join(folder, 'event-log.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    let appended = false;
    const appending = log.append('facts', [record('a', 'k')]).then(() => (appended = true));
    let turns = 0;
    await eventually('the loop went on', () => ++turns > 5);
    expect(appended).toBe(false);

    other.exec('COMMIT');
    other.close();
    await appending;

    expect(keysOf('facts')).toEqual(['k']);
  });
});
