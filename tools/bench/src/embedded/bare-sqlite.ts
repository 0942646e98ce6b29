import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

import type { CollectionWork, TopicWork, Work } from './counted.ts';

/** Items whose share of the work is done together: one commit a file. */
const BATCH = 500;

/**
 * Does the same reads and writes on bare SQLite and answers the seconds: the same numbers and sizes, by the same keys, with
 * the same pragmas and `synchronous=FULL`, on rows of made-up bytes. No parsing, deciding, encoding or indexes beside the id.
 */
export function bareSqlite(folder: string, items: number, work: Work): number {
  using log = open(join(folder, 'bare-log.sqlite'));
  using store = open(join(folder, 'bare-store.sqlite'));
  log.exec('CREATE TABLE offsets (name TEXT PRIMARY KEY, done INTEGER)');
  const topics = [...work.topics.values()]
    .filter(({ appended }) => appended > 0)
    .map((topic, i) => topicOn(log, i, topic));
  const collections = [...work.collections.values()].map((collection, i) => collectionOn(store, i, collection));
  const batches = Math.max(1, Math.ceil(items / BATCH));
  const begin = performance.now();
  for (let batch = 0; batch < batches; batch++) {
    const share = (total: number): readonly [number, number] => [
      Math.floor((total * batch) / batches),
      Math.floor((total * (batch + 1)) / batches),
    ];
    log.exec('BEGIN IMMEDIATE');
    for (const topic of topics) topic(share);
    log.exec('COMMIT');
    store.exec('BEGIN IMMEDIATE');
    for (const collection of collections) collection(share);
    store.exec('COMMIT');
  }
  return (performance.now() - begin) / 1_000;
}

type Share = (total: number) => readonly [number, number];

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;
    PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000`);
  return db;
}

function topicOn(db: DatabaseSync, number: number, { appended, bytes, delivered }: TopicWork): (share: Share) => void {
  const table = `topic_${number}`;
  db.exec(
    `CREATE TABLE ${table} (seq INTEGER PRIMARY KEY, id TEXT, key TEXT, type TEXT, headers TEXT, at INTEGER, value BLOB)`,
  );
  const insert = db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const read = db.prepare(`SELECT * FROM ${table} WHERE seq > ? AND seq <= ? ORDER BY seq`);
  const offset = db.prepare('INSERT INTO offsets VALUES (?, ?) ON CONFLICT DO UPDATE SET done = excluded.done');
  const value = Buffer.alloc(Math.round(bytes / appended), 'x');
  const readers = Math.round(delivered / appended);
  return (share) => {
    const [from, to] = share(appended);
    for (let seq = from + 1; seq <= to; seq++)
      insert.run(seq, idOf(seq), idOf(seq), 'portcullis.bench.v1.Record', '', seq, value);
    for (let reader = 0; reader < readers; reader++) {
      read.all(from, to);
      offset.run(`${table} ${reader}`, to);
    }
  };
}

function collectionOn(db: DatabaseSync, number: number, work: CollectionWork): (share: Share) => void {
  const { asked, found, inserted, updated, chars } = work;
  const table = `collection_${number}`;
  db.exec(`CREATE TABLE ${table} (row INTEGER PRIMARY KEY, id TEXT UNIQUE, version INTEGER, document TEXT)`);
  const insert = db.prepare(`INSERT INTO ${table} (id, version, document) VALUES (?, 1, ?)`);
  const update = db.prepare(`UPDATE ${table} SET version = version + 1, document = ? WHERE id = ? AND version >= ?`);
  const read = db.prepare(`SELECT id, version, document FROM ${table} WHERE id = ?`);
  const text = 'x'.repeat(chars);
  return (share) => {
    const [, there] = share(inserted);
    const early = inserted === 0 ? 0 : share(inserted)[0];
    each(share(asked - found), (n) => read.get(`none ${idOf(n)}`));
    each(share(inserted), (n) => insert.run(idOf(n), text));
    each(share(found), (n) => read.get(recent(n, early, there)));
    each(share(updated), (n) => update.run(text, recent(n, early, there), 1));
  };
}

function each(
  [from, to]: readonly [number, number],
  work: (n: number) => ReturnType<StatementSync['run'] | StatementSync['get']>,
): void {
  for (let n = from; n < to; n++) work(n);
}

/** Of what this batch wrote, since that is what the next step asks for. */
const recent = (n: number, from: number, to: number): string =>
  idOf(to > from ? from + (n % (to - from)) : Math.max(0, to - 1));

/** As long as our ids, and in no order, as item numbers are. */
const idOf = (n: number): string =>
  `${(Math.imul(n, 0x9e3779b1) >>> 0).toString(36).padStart(7, '0')}${String(n).padStart(13, '0')}~2026`;
