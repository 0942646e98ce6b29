import { AppError } from '@portcullis/domain';

/** Letters, digits, `_` and `-`, in parts joined by dots: such names are safe inside a query of any adapter. */
const FIELD = /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_][A-Za-z0-9_-]*){0,15}$/;
const LONGEST = 200;

export interface SortField {
  readonly name: string;
  readonly descending: boolean;
}

/** The parts of a field's name. Adapters build queries of them, so anything else is `invalid`. */
export function fieldParts(name: string): readonly string[] {
  if (name.length > LONGEST || !FIELD.test(name))
    throw new AppError('invalid', `${JSON.stringify(name.slice(0, 80))} is no field name`);
  return name.split('.');
}

/** Reads a sort field: a name, with `-` before it for descending. */
export function sortField(text: string): SortField {
  const descending = text.startsWith('-');
  const name = descending ? text.slice(1) : text;
  fieldParts(name);
  return { name, descending };
}

/** The value of a field in a document; a missing one is null. */
export function fieldOf(document: unknown, name: string): unknown {
  let value = document;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, part)) return null;
    value = (value as Record<string, unknown>)[part];
  }
  return value ?? null;
}
