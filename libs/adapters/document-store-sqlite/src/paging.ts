import type { Mark, Scalar, SortField } from '@portcullis/document-store';

import { fieldSql } from './field.ts';
import { type Clause, sqlValue } from './where.ts';

/**
 * What comes after a mark, as clauses to be asked one after the other, each answered from an index: first those that
 * differ in the id only, last those that differ in the first sort field. Null comes before everything else.
 */
export function clausesAfter(sort: readonly SortField[], { values, id }: Mark): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let same = sort.length; same >= 0; same--) {
    const prefix = sort.slice(0, same).map(({ name }, i) => exactly(name, values[i] ?? null));
    const [field, value] = [sort[same], values[same] ?? null];
    for (const beyond of field === undefined ? [{ sql: 'id > ?', values: [id] }] : beyondValue(field, value)) {
      const parts = [...prefix, beyond];
      clauses.push({ sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap((part) => part.values) });
    }
  }
  return clauses;
}

export function orderSql(sort: readonly SortField[]): string {
  return [...sort.map(({ name, descending }) => `${fieldSql(name)}${descending ? ' DESC' : ''}`), 'id'].join(', ');
}

function beyondValue({ name, descending }: SortField, value: Scalar): readonly Clause[] {
  const sql = fieldSql(name);
  const isNull = { sql: `${sql} IS NULL`, values: [] };
  if (value === null) return descending ? [] : [{ sql: `${sql} IS NOT NULL`, values: [] }];
  const beyond = { sql: `${sql} ${descending ? '<' : '>'} ?`, values: [sqlValue(value)] };
  return descending ? [beyond, isNull] : [beyond];
}

function exactly(name: string, value: Scalar): Clause {
  const sql = fieldSql(name);
  return value === null ? { sql: `${sql} IS NULL`, values: [] } : { sql: `${sql} = ?`, values: [sqlValue(value)] };
}
