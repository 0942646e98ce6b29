import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Prepared statements by their text; the longest unused go first. */
export type Statements = (sql: string) => StatementSync;

const KEPT = 200;

export function statementCache(db: DatabaseSync): Statements {
  const kept = new Map<string, StatementSync>();
  return (sql) => {
    const known = kept.get(sql);
    const statement = known ?? db.prepare(sql);
    if (known === undefined) statement.setReturnArrays(true);
    else kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    return statement;
  };
}
