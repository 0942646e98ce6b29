import type { DatabaseSync } from 'node:sqlite';

import { AppError } from '@portcullis/domain';
import { type CollectionSpec, sortField } from '@portcullis/document-store';
import type { Run } from '@portcullis/sqlite';

import { fieldSql } from './field.ts';

/** A change whose document is text already. */
export interface PreparedChange {
  readonly id: string;
  readonly expected: number;
  readonly text: string | null;
  readonly expiresAt: number | null;
}

/** The table of one collection. */
export interface Table {
  readonly name: string;
  /** Quoted for SQL. */
  readonly sql: string;
  /** What `runOf` runs. */
  readonly statements: readonly string[];
}

const NAME = /^[a-z][a-z0-9_.-]{0,99}$/;

/** An expired document is none, whether or not it has been cleared away. The question mark is the clock. */
export const ALIVE = '(expires IS NULL OR expires >= ?)';

export const tableSql = (name: string): string => {
  if (!NAME.test(name)) throw new AppError('invalid', `${JSON.stringify(name)} is no name for a collection`);
  return `"documents.${name}"`;
};

export function tableExists(db: DatabaseSync, name: string): boolean {
  const sql = tableSql(name);
  return (
    db.prepare('SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?').get('table', sql.slice(1, -1)) !== undefined
  );
}

/** Makes the table and its indexes where they are missing. */
export function createTable(db: DatabaseSync, { name, indexes = [] }: CollectionSpec): void {
  const table = tableSql(name);
  const statements = [
    `CREATE TABLE IF NOT EXISTS ${table} (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, expires INTEGER, doc TEXT NOT NULL)`,
    `CREATE INDEX IF NOT EXISTS "expiry.${name}" ON ${table} (expires) WHERE expires IS NOT NULL`,
    ...indexes.map((fields) => indexStatement(name, fields)),
  ];
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const statement of statements) db.exec(statement);
    db.exec('COMMIT');
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw thrown;
  }
}

/** The id closes every index because it closes every sort. */
function indexStatement(name: string, fields: readonly string[]): string {
  const columns = fields.map(sortField).map((field) => `${fieldSql(field.name)}${field.descending ? ' DESC' : ''}`);
  return `CREATE INDEX IF NOT EXISTS "index.${name}.${fields.join(',')}" ON ${tableSql(name)} (${columns.join(', ')}, id)`;
}

export function openTable(name: string): Table {
  const table = tableSql(name);
  const statements = [
    `INSERT INTO ${table} AS old (id, version, expires, doc) VALUES (?, 1, ?, ?) ON CONFLICT (id) DO UPDATE
       SET version = 1, expires = excluded.expires, doc = excluded.doc WHERE old.expires < ?`,
    `UPDATE ${table} SET version = version + 1, expires = ?, doc = ? WHERE id = ? AND version = ? AND ${ALIVE}`,
    `DELETE FROM ${table} WHERE id = ? AND version = ? AND ${ALIVE}`,
    `SELECT 1 FROM ${table} WHERE id = ? AND ${ALIVE}`,
  ];
  return { name, sql: table, statements };
}

/** A change as a run of the table's statements, as the document stands at this instant. */
export function runOf({ id, expected, text, expiresAt }: PreparedChange, at: number): Run {
  if (text === null) return expected === 0 ? [EXISTS, id, at] : [REMOVE, id, expected, at];
  return expected === 0 ? [INSERT, id, expiresAt, text, at] : [UPDATE, expiresAt, text, id, expected, at];
}

/** To expect no document and to leave none is to look whether there is one. */
export const happened = ([statement]: Run, changed: number): boolean => changed === (statement === EXISTS ? 0 : 1);

const INSERT = 0;
const UPDATE = 1;
const REMOVE = 2;
const EXISTS = 3;
