import { setImmediate as nextTurn } from 'node:timers/promises';

import { AppError } from '@portcullis/domain';
import {
  type Change,
  type Collection,
  type Page,
  type Query,
  readPageToken,
  sortField,
  type Stored,
  type WriteResult,
  writePageToken,
} from '@portcullis/document-store';
import type { GroupCommit } from '@portcullis/sqlite';

import { documentText, readDocument } from './document-text.ts';
import { stretchesAfter, wholeOf } from './paging.ts';
import type { Statements } from './statements.ts';
import { ALIVE, happened, type PreparedChange, runOf, type Table } from './table.ts';
import { all, whereClause } from './where.ts';

export interface CollectionDependencies {
  readonly table: Table;
  readonly statements: Statements;
  /** Throws when the store is closed or only read. */
  readonly commit: () => GroupCommit;
  readonly now: () => number;
}

type Row = [id: string, version: number, text: string];

const IDS_PER_TURN = 500;
const CHANGES_PER_TURN = 500;
/** Text parsed in one turn of the event loop, about five milliseconds. */
const CHARACTERS_PER_TURN = 1_000_000;
const DEFAULT_LIMIT = 100;
const HIGHEST_LIMIT = 1_000;

export function aCollection<T extends object>({
  table,
  statements,
  commit,
  now,
}: CollectionDependencies): Collection<T> {
  const texts = documentText();

  const prepare = ({ id, expected, document, expiresAt }: Change<T>): PreparedChange => {
    if (id === '' || !id.isWellFormed()) throw new AppError('invalid', `${JSON.stringify(id)} is no id for a document`);
    if (!Number.isSafeInteger(expected) || expected < 0)
      throw new AppError('invalid', `the change of ${id} expects the version ${expected}`);
    if (expiresAt !== undefined && !Number.isFinite(expiresAt))
      throw new AppError('invalid', `the document ${id} expires at ${expiresAt}`);
    const text = document === null ? null : texts.write(id, document);
    return { id, expected, text, expiresAt: expiresAt === undefined ? null : Math.floor(expiresAt) };
  };

  return {
    getMany: async (ids) => {
      const found: Stored<T>[] = [];
      const read = statements(
        `SELECT id, version, doc FROM ${table.sql} WHERE id IN (SELECT value FROM json_each(?)) AND ${ALIVE}`,
      );
      for (let from = 0; from < ids.length; from += IDS_PER_TURN) {
        if (from > 0) await nextTurn();
        const rows = read.all(JSON.stringify(ids.slice(from, from + IDS_PER_TURN)), now());
        for (const stored of await parseRows<T>(rows as unknown as Row[])) found.push(stored);
      }
      return found;
    },

    find: async ({ where, sort: sortNames = [], limit = DEFAULT_LIMIT, after }: Query): Promise<Page<T>> => {
      if (!Number.isInteger(limit) || limit < 1 || limit > HIGHEST_LIMIT)
        throw new AppError('invalid', `the limit of a page is from 1 to ${HIGHEST_LIMIT}, not ${limit}`);
      const sort = sortNames.map(sortField);
      const asked = whereClause(where);
      const stretches = after === undefined ? wholeOf(sort) : stretchesAfter(sort, readPageToken(sort, after));
      const rows: Row[] = [];
      for (const { clause, order } of stretches) {
        const { sql, values } = all([asked, clause]);
        const select = statements(
          `SELECT id, version, doc FROM ${table.sql} WHERE ${sql} AND ${ALIVE} ORDER BY ${order} LIMIT ?`,
        );
        // One more than asked for tells whether there is a next page.
        rows.push(...(select.all(...values, now(), limit + 1 - rows.length) as unknown as Row[]));
        if (rows.length > limit) break;
      }
      const documents = await parseRows<T>(rows.slice(0, limit));
      const last = documents.at(-1);
      if (rows.length <= limit || last === undefined) return { documents };
      return { documents, next: writePageToken(sort, last) };
    },

    count: async (where) => {
      const { sql, values } = whereClause(where);
      const row = statements(`SELECT count(*) FROM ${table.sql} WHERE ${sql} AND ${ALIVE}`).get(...values, now());
      return Promise.resolve((row as unknown as [number])[0]);
    },

    write: async (changes) => {
      const target = commit();
      if (changes.length === 0) return [];
      const prepared: PreparedChange[] = [];
      for (const [i, change] of changes.entries()) {
        if (i > 0 && i % CHANGES_PER_TURN === 0) await nextTurn();
        prepared.push(prepare(change));
      }
      const at = now();
      const runs = prepared.map((change) => runOf(change, at));
      const changed = await target.add({ statements: table.statements, runs });
      return runs.map((run, i) => resultOf(prepared[i] as PreparedChange, happened(run, changed[i] ?? 0)));
    },
  };
}

const resultOf = ({ id, expected }: PreparedChange, ok: boolean): WriteResult =>
  ok ? { id, ok, version: expected + 1 } : { id, ok };

async function parseRows<T>(rows: readonly Row[]): Promise<Stored<T>[]> {
  const parsed: Stored<T>[] = [];
  let characters = 0;
  for (const [id, version, text] of rows) {
    if (characters > CHARACTERS_PER_TURN) {
      await nextTurn();
      characters = 0;
    }
    parsed.push({ id, version, document: readDocument(text) as T });
    characters += text.length;
  }
  return parsed;
}
