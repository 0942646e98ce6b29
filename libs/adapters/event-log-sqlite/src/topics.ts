import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { AppError } from '@portcullis/domain';
import { parkedTopic, type TopicSpec } from '@portcullis/event-log';

import { aBell, type Bell } from './bell.ts';

/** One table of records; the rowid `seq` is the record's place and grows by one. */
export interface Partition {
  readonly topic: TopicTable;
  readonly number: number;
  readonly table: string;
  /** Rows as arrays, in the order of `COLUMNS`. */
  readonly select: StatementSync;
  /** The last durable record; 0 when there is none. */
  end: number;
  /** The last place that was given to a record; it is durable when `end` has reached it. */
  writing: number;
  readonly appended: Bell;
}

export interface TopicTable {
  readonly id: number;
  readonly name: string;
  readonly compacted: boolean;
  readonly partitions: readonly Partition[];
  /** Rings for any of its partitions. */
  readonly appended: Bell;
}

export interface Topics {
  declare(specs: readonly TopicSpec[]): void;
  /** Makes the parked topic of a topic where it is missing, and gives it. */
  parkedOf(topic: string): TopicTable;
  /** `not_found` where it is not declared. */
  readonly get: (name: string) => TopicTable;
  byId(id: number): TopicTable;
}

export const SCHEMA = `
  CREATE TABLE topics (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, compacted INTEGER NOT NULL, partitions INTEGER NOT NULL);
  CREATE TABLE offsets (reader TEXT NOT NULL, topic INTEGER NOT NULL, partition INTEGER NOT NULL, done INTEGER NOT NULL,
    PRIMARY KEY (reader, topic, partition)) WITHOUT ROWID
`;

export const COLUMNS = 'seq, id, key, type, headers, at, value';
export const INSERT_VALUES = `(${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;

const PARKED = parkedTopic('');
const NAME = /^[a-z0-9][a-z0-9.-]{0,199}$/;

interface TopicRow {
  readonly id: number;
  readonly name: string;
  readonly compacted: number;
  readonly partitions: number;
}

/** The topics of a database. Every topic gets its parked one, of a single partition, so that it can be read at any time. */
export function openTopics(db: DatabaseSync, partitions: number): Topics {
  const known = new Map<string, TopicTable>();

  const load = (row: TopicRow): TopicTable => {
    const topic = {
      id: row.id,
      name: row.name,
      compacted: row.compacted === 1,
      partitions: [] as Partition[],
      appended: aBell(),
    };
    for (let number = 0; number < row.partitions; number++) topic.partitions.push(openPartition(db, topic, number));
    known.set(row.name, topic);
    return topic;
  };

  const find = (name: string): TopicTable | undefined => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const row = db.prepare('SELECT id, name, compacted, partitions FROM topics WHERE name = ?').get(name);
    return row === undefined ? undefined : load(row as unknown as TopicRow);
  };

  const create = (name: string, compacted: boolean): TopicTable => {
    const count = name.endsWith(PARKED) ? 1 : partitions;
    db.exec('BEGIN IMMEDIATE');
    try {
      const row = db
        .prepare('INSERT INTO topics (name, compacted, partitions) VALUES (?, ?, ?) RETURNING id')
        .get(name, compacted ? 1 : 0, count) as { id: number };
      for (let number = 0; number < count; number++) db.exec(partitionTable(row.id, number, compacted));
      db.exec('COMMIT');
      return load({ id: row.id, name, compacted: compacted ? 1 : 0, partitions: count });
    } catch (thrown) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw thrown;
    }
  };

  const declareOne = ({ name, compacted = false }: TopicSpec): void => {
    if (!NAME.test(name)) throw new AppError('invalid', `${JSON.stringify(name)} is no topic name: [a-z0-9.-]+`);
    const existing = find(name);
    if (existing === undefined) create(name, compacted);
    else if (existing.compacted !== compacted) {
      const is = existing.compacted ? 'compacted' : 'not compacted';
      throw new AppError('invalid', `the topic ${name} exists and is ${is}: its settings cannot change`);
    }
  };

  const parkedOf = (topic: string): TopicTable => {
    const name = parkedTopic(topic);
    return find(name) ?? create(name, false);
  };

  for (const row of db.prepare('SELECT id, name, compacted, partitions FROM topics').all())
    load(row as unknown as TopicRow);

  return {
    declare: (specs) => {
      for (const spec of specs) {
        declareOne(spec);
        if (!spec.name.endsWith(PARKED)) parkedOf(spec.name);
      }
    },
    parkedOf,
    get: (name) => {
      const topic = find(name);
      if (topic === undefined) throw new AppError('not_found', `the topic ${name} is not declared`);
      return topic;
    },
    byId: (id) => {
      for (const topic of known.values()) if (topic.id === id) return topic;
      const row = db.prepare('SELECT id, name, compacted, partitions FROM topics WHERE id = ?').get(id);
      if (row === undefined) throw new AppError('not_found', `there is no topic with the number ${id}`);
      return load(row as unknown as TopicRow);
    },
  };
}

const tableName = (topic: number, partition: number): string => `topic_${topic}_${partition}`;

/** Only compacted topics pay for a second index: it finds the newer record of a key. */
function partitionTable(topic: number, partition: number, compacted: boolean): string {
  const table = tableName(topic, partition);
  const create = `CREATE TABLE ${table} (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL,
    type TEXT NOT NULL, headers TEXT NOT NULL, value BLOB)`;
  return compacted ? `${create}; CREATE INDEX ${table}_by_key ON ${table} (key, seq)` : create;
}

function openPartition(db: DatabaseSync, topic: TopicTable, number: number): Partition {
  const table = tableName(topic.id, number);
  const select = db.prepare(`SELECT ${COLUMNS} FROM ${table} WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`);
  select.setReturnArrays(true);
  const end = endOf(db, table);
  return { topic, number, table, select, end, writing: end, appended: aBell() };
}

/** The last record of a partition as the file has it now, also when another process writes it. */
export function endOf(db: DatabaseSync, table: string): number {
  const { last } = db.prepare(`SELECT max(seq) AS last FROM ${table}`).get() as { last: number | null };
  return last ?? 0;
}
