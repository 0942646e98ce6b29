import { AppError } from '@portcullis/domain';

/** Names go into SQL as they are, so only these pass: letters, digits, `_` and `-`, in parts joined by dots. */
const FIELD = /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_][A-Za-z0-9_-]*){0,15}$/;
const LONGEST = 200;

export interface SortField {
  readonly name: string;
  readonly descending: boolean;
}

/** The value of a field as SQL. Indexes are made of the very same text: otherwise they are not used. */
export const fieldSql = (name: string): string => `json_extract(doc, '${pathOf(name)}')`;

export const fieldTypeSql = (name: string): string => `json_type(doc, '${pathOf(name)}')`;

export function sortField(text: string): SortField {
  const descending = text.startsWith('-');
  const name = descending ? text.slice(1) : text;
  pathOf(name);
  return { name, descending };
}

/** The same field in a document that was read; a missing one is null, as in SQL. */
export function fieldOf(document: unknown, name: string): unknown {
  let value = document;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, part)) return null;
    value = (value as Record<string, unknown>)[part];
  }
  return value ?? null;
}

function pathOf(name: string): string {
  if (name.length > LONGEST || !FIELD.test(name))
    throw new AppError('invalid', `${JSON.stringify(name.slice(0, 80))} is no field name`);
  return `$."${name.replaceAll('.', '"."')}"`;
}
