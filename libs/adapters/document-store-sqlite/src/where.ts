import { AppError } from '@portcullis/domain';
import type { Condition, Scalar, Where } from '@portcullis/document-store';

import { fieldSql, fieldTypeSql } from './field.ts';

export type Parameter = string | number | null;

/** SQL knows true and false as 1 and 0. */
export const sqlValue = (value: Scalar): Parameter => (typeof value === 'boolean' ? Number(value) : value);

/** A piece of SQL with the values of its question marks. */
export interface Clause {
  readonly sql: string;
  readonly values: readonly Parameter[];
}

const NUMBER_TYPES = "('integer', 'real')";
const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** All conditions as one clause. Types are told apart: 1 is not true, and text is neither below nor above a number. */
export function whereClause(where: Where = {}): Clause {
  return all(Object.entries(where).map(([field, asked]) => fieldClause(field, asked)));
}

export function all(clauses: readonly Clause[]): Clause {
  return join(clauses, ' AND ', '1');
}

/** Equality as a clause that an index answers. */
export function equals(field: string, value: Scalar): Clause {
  const sql = fieldSql(field);
  if (value === null) return { sql: `${sql} IS NULL`, values: [] };
  if (typeof value === 'boolean')
    return { sql: `${sql} = ? AND ${fieldTypeSql(field)} = '${value}'`, values: [sqlValue(value)] };
  // SQL reads true as 1, and an object as its text.
  if (value === 0 || value === 1)
    return { sql: `${sql} = ? AND ${fieldTypeSql(field)} IN ${NUMBER_TYPES}`, values: [value] };
  if (typeof value === 'string' && /^[[{]/.test(value))
    return { sql: `${sql} = ? AND ${fieldTypeSql(field)} = 'text'`, values: [value] };
  return { sql: `${sql} = ?`, values: [value] };
}

function fieldClause(field: string, asked: Scalar | Condition | undefined): Clause {
  if (asked === undefined) throw new AppError('invalid', `the condition on ${field} is undefined`);
  if (typeof asked !== 'object' || asked === null) return equals(field, asked);
  return all(Object.entries(asked).map(([operator, operand]) => operatorClause(field, operator, operand as unknown)));
}

function operatorClause(field: string, operator: string, operand: unknown): Clause {
  if (operator === 'in' && Array.isArray(operand)) return oneOf(field, operand as readonly Scalar[]);
  const sign = OPERATORS[operator as keyof typeof OPERATORS] as string | undefined;
  if (sign !== undefined && typeof operand === 'number')
    return { sql: `${fieldSql(field)} ${sign} ? AND ${fieldTypeSql(field)} IN ${NUMBER_TYPES}`, values: [operand] };
  if (sign !== undefined && typeof operand === 'string')
    return { sql: `${fieldSql(field)} ${sign} ? AND ${fieldTypeSql(field)} = 'text'`, values: [operand] };
  throw new AppError('invalid', `${JSON.stringify(operator)} is no condition on ${field}`);
}

/** One list parameter whatever its length, so that the statement stays the same; the odd values are asked one by one. */
function oneOf(field: string, values: readonly Scalar[]): Clause {
  const plain: Scalar[] = [];
  const odd: Scalar[] = [];
  for (const value of new Set(values)) (isPlain(value) ? plain : odd).push(value);
  const clauses = odd.map((value) => equals(field, value));
  if (plain.length > 0)
    clauses.push({ sql: `${fieldSql(field)} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(plain)] });
  return join(clauses, ' OR ', '0');
}

const isPlain = (value: Scalar): boolean =>
  typeof value === 'string' ? !/^[[{]/.test(value) : typeof value === 'number' && value !== 0 && value !== 1;

function join(clauses: readonly Clause[], by: ' AND ' | ' OR ', none: '0' | '1'): Clause {
  if (clauses.length === 0) return { sql: none, values: [] };
  const sql = clauses.map((clause) => `(${clause.sql})`).join(by);
  return { sql, values: clauses.flatMap((clause) => clause.values) };
}
