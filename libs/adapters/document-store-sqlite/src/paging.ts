import { AppError } from '@portcullis/domain';

import { fieldOf, fieldSql, type SortField } from './field.ts';
import type { Clause, Parameter } from './where.ts';

/** The place of the last document of a page: its sort values, and its id which breaks ties. */
export interface Mark {
  readonly values: readonly Parameter[];
  readonly id: string;
}

const LONGEST_TOKEN = 20_000;

/** The token of a page names the sort it belongs to: it is of no use to another query. */
export function writeToken(sort: readonly SortField[], { values, id }: Mark): string {
  return Buffer.from(JSON.stringify([sort.map(nameOf), values, id])).toString('base64url');
}

export function readToken(sort: readonly SortField[], token: string): Mark {
  const parsed = token.length > LONGEST_TOKEN ? undefined : parse(Buffer.from(token, 'base64url').toString());
  if (Array.isArray(parsed)) {
    const [names, values, id] = parsed as unknown[];
    const same = JSON.stringify(names) === JSON.stringify(sort.map(nameOf));
    if (
      same &&
      Array.isArray(values) &&
      values.length === sort.length &&
      values.every(isParameter) &&
      typeof id === 'string'
    )
      return { values, id };
  }
  throw new AppError('invalid', 'the token of the page before does not fit this query');
}

export function markOf(sort: readonly SortField[], id: string, document: unknown): Mark {
  const values = sort.map(({ name }) => {
    const value = fieldOf(document, name);
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (isParameter(value)) return value;
    throw new AppError(
      'invalid',
      `cannot sort by ${name}: the document ${id} holds a list, an object or a bigint there`,
    );
  });
  return { values, id };
}

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

function beyondValue({ name, descending }: SortField, value: Parameter): readonly Clause[] {
  const sql = fieldSql(name);
  if (!descending)
    return [value === null ? { sql: `${sql} IS NOT NULL`, values: [] } : { sql: `${sql} > ?`, values: [value] }];
  if (value === null) return [];
  return [
    { sql: `${sql} < ?`, values: [value] },
    { sql: `${sql} IS NULL`, values: [] },
  ];
}

function exactly(name: string, value: Parameter): Clause {
  const sql = fieldSql(name);
  return value === null ? { sql: `${sql} IS NULL`, values: [] } : { sql: `${sql} = ?`, values: [value] };
}

const nameOf = ({ name, descending }: SortField): string => (descending ? `-${name}` : name);

const isParameter = (value: unknown): value is Parameter =>
  value === null || typeof value === 'string' || typeof value === 'number';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
