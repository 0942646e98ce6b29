import type { Mark, Scalar, SortField } from '@portcullis/document-store';

import { fieldSql } from './field.ts';
import { all, type Clause, equals, sqlValue } from './where.ts';

/** A part of what a query still has to give, and its order. */
export interface Stretch {
  readonly clause: Clause;
  /** For ORDER BY: without the fields that are the same all along, or SQLite would sort once more. */
  readonly order: string;
}

export function wholeOf(sort: readonly SortField[]): readonly Stretch[] {
  return [{ clause: all([]), order: orderSql(sort) }];
}

/**
 * What comes after a mark, as stretches to be asked one after the other, each answered from an index: first those that
 * differ in the id only, last those that differ in the first sort field. Null comes before everything else.
 */
export function stretchesAfter(sort: readonly SortField[], { values, id }: Mark): readonly Stretch[] {
  const sameIn = (fields: number): Clause[] =>
    sort.slice(0, fields).map(({ name }, i) => exactly(name, values[i] ?? null));
  const stretches: Stretch[] = [
    { clause: all([...sameIn(sort.length), { sql: 'id > ?', values: [id] }]), order: 'id' },
  ];
  for (let same = sort.length - 1; same >= 0; same--) {
    const [field, value] = [sort[same], values[same] ?? null];
    if (field === undefined) continue;
    const sql = fieldSql(field.name);
    const beyond = beyondValue(sql, field.descending, value);
    if (beyond !== undefined)
      stretches.push({ clause: all([...sameIn(same), beyond]), order: orderSql(sort.slice(same)) });
    if (field.descending && value !== null)
      stretches.push({
        clause: all([...sameIn(same), exactly(field.name, null)]),
        order: orderSql(sort.slice(same + 1)),
      });
  }
  return stretches;
}

function orderSql(sort: readonly SortField[]): string {
  return [...sort.map(({ name, descending }) => `${fieldSql(name)}${descending ? ' DESC' : ''}`), 'id'].join(', ');
}

function beyondValue(sql: string, descending: boolean, value: Scalar): Clause | undefined {
  if (value !== null) return { sql: `${sql} ${descending ? '<' : '>'} ?`, values: [sqlValue(value)] };
  return descending ? undefined : { sql: `${sql} IS NOT NULL`, values: [] };
}

/** As the sort sees it: true and 1 have the same place. */
function exactly(name: string, value: Scalar): Clause {
  return value === null ? equals(name, null) : { sql: `${fieldSql(name)} = ?`, values: [sqlValue(value)] };
}
