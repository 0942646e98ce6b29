import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { AppError } from '@portcullis/domain';
import type { z } from 'zod';

const FOLDER = new URL('../data/', import.meta.url);

/** Text of one file under `data/`. Throws `internal`, naming the file, when it cannot be read. */
export function readDataFile(file: string): string {
  try {
    return readFileSync(new URL(file, FOLDER), 'utf8');
  } catch (cause) {
    throw new AppError('internal', `data file ${file} cannot be read`, cause);
  }
}

/** Parsed and checked JSON of one file under `data/`. Throws `invalid`, naming file and pointer, when it does not fit. */
export function readDataJson<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  return parseDataJson(file, readDataFile(file), schema);
}

/** As `readDataJson`, for text that is already at hand. */
export function parseDataJson<S extends z.ZodType>(file: string, text: string, schema: S): z.output<S> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid', `data file ${file} is not JSON`, cause);
  }
  const checked = schema.safeParse(raw);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  const more = checked.error.issues.length - 1;
  const rest = more > 0 ? ` (and ${more} more)` : '';
  throw new AppError(
    'invalid',
    `data file ${file} at ${pointer(first?.path ?? [])}: ${first?.message ?? 'does not fit'}${rest}`,
  );
}

/**
 * Rows of one of our own CSV files, each with exactly the columns of the header. These files hold no quoted fields, by
 * rule: a quotation mark is refused, so that plain splitting is all there is. Throws `invalid` naming file and line.
 */
export function parseDataCsv(file: string, text: string, columns: readonly string[]): readonly (readonly string[])[] {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));
  if (text.includes('"') || text.includes('\r'))
    throw new AppError('invalid', `data file ${file} has a quoted field or a CR`);
  const header = rows.shift();
  if (header?.join(',') !== columns.join(','))
    throw new AppError('invalid', `data file ${file}:1: the header is not ${columns.join(',')}`);
  rows.forEach((row, index) => {
    if (row.length !== columns.length)
      throw new AppError(
        'invalid',
        `data file ${file}:${index + 2}: ${row.length} fields instead of ${columns.length}`,
      );
  });
  return rows;
}

/** First 16 hex digits of the SHA-256: enough to name a version of a list. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Runs a loader at its first call and hands out the same result ever after; a failure is not kept. */
export function once<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | undefined;
  return () => (loaded ??= { value: load() }).value;
}

const pointer = (path: readonly PropertyKey[]): string => `/${path.map(String).join('/')}`;
