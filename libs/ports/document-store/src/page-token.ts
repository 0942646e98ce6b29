import { AppError } from '@portcullis/domain';

import type { Scalar, Stored } from './document-store.ts';
import { fieldOf, type SortField } from './field.ts';

/** The place of the last document of a page: its sort values, and its id which breaks ties. */
export interface Mark {
  readonly values: readonly Scalar[];
  readonly id: string;
}

const LONGEST_TOKEN = 20_000;

/** `next` of a page that ends with this document. It names the sort it belongs to: it is of no use to another query. */
export function writePageToken(sort: readonly SortField[], { id, document }: Stored<unknown>): string {
  const values = sort.map(({ name }) => {
    const value = fieldOf(document, name);
    if (isScalar(value)) return value;
    throw new AppError('invalid', `cannot sort by ${name}: the document ${id} holds no scalar there`);
  });
  return Buffer.from(JSON.stringify([sort.map(nameOf), values, id])).toString('base64url');
}

/** Reads `after` of a query; `invalid` for a token of another query and for what is none. */
export function readPageToken(sort: readonly SortField[], token: string): Mark {
  const parsed = token.length > LONGEST_TOKEN ? undefined : parse(Buffer.from(token, 'base64url').toString());
  if (Array.isArray(parsed)) {
    const [names, values, id] = parsed as unknown[];
    const fits = JSON.stringify(names) === JSON.stringify(sort.map(nameOf)) && typeof id === 'string';
    if (fits && Array.isArray(values) && values.length === sort.length && values.every(isScalar)) return { values, id };
  }
  throw new AppError('invalid', 'the token of the page before does not fit this query');
}

const nameOf = ({ name, descending }: SortField): string => (descending ? `-${name}` : name);

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
