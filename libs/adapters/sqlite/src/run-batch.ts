import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** What a statement is given for its question marks. */
export type SqlValue = string | number | null | Uint8Array;

/** The place of the statement in its part's list, and its values. */
export type Run = readonly [statement: number, ...values: readonly SqlValue[]];

/** Statements, and the runs of them in order. */
export interface Part {
  readonly statements: readonly string[];
  readonly runs: readonly Run[];
}

/** Runs parts in one transaction on one connection, keeping the statements it has prepared. */
export type RunBatch = (parts: readonly Part[]) => Uint32Array<ArrayBuffer>;

/** Beyond this many the texts are not the few that an adapter has. */
const STATEMENTS_KEPT = 500;

/**
 * Answers how many rows each run changed; for a `SELECT`, whether it found one (1 or 0). A throw leaves the database as it
 * was before the batch.
 */
export function batchRunner(db: DatabaseSync): RunBatch {
  const prepared = new Map<string, StatementSync>();

  const prepare = (sql: string): StatementSync => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      if (prepared.size >= STATEMENTS_KEPT) prepared.clear();
      prepared.set(sql, (statement = db.prepare(sql)));
    }
    return statement;
  };

  const runPart = ({ statements, runs }: Part, changes: Uint32Array, from: number): void => {
    const ready = statements.map((sql) => ({ statement: prepare(sql), asks: sql.startsWith('SELECT') }));
    let at = from;
    for (const [place, ...values] of runs) {
      const { statement, asks } = ready[place] as (typeof ready)[number];
      changes[at++] = asks ? Number(statement.get(...values) !== undefined) : Number(statement.run(...values).changes);
    }
  };

  return (parts) => {
    const changes = new Uint32Array(parts.reduce((sum, { runs }) => sum + runs.length, 0));
    let at = 0;
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const part of parts) {
        runPart(part, changes, at);
        at += part.runs.length;
      }
      db.exec('COMMIT');
    } catch (thrown) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw thrown;
    }
    return changes;
  };
}
