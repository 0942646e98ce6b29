import type { EventLog, HandleBatch, LogRecord, NewRecord } from '../index.ts';

/** Spread over every partition of any sensible number. */
export const KEYS = Array.from({ length: 40 }, (_, i) => `RR${String(i * 7_919).padStart(9, '0')}XX`);

export function fact(id: string, key = 'one', parts: Partial<NewRecord> = {}): NewRecord {
  return { id, key, type: 'portcullis.test.v1.Happened', value: new TextEncoder().encode(id), ...parts };
}

/** `count` facts with the ids `<name>-0`, `<name>-1`, … whose keys go round. */
export const facts = (count: number, name = 'f', keys: readonly string[] = KEYS): NewRecord[] =>
  Array.from({ length: count }, (_, i) => fact(`${name}-${i}`, keys[i % keys.length]));

export interface Gathering {
  readonly handle: HandleBatch;
  readonly batches: (readonly LogRecord[])[];
  readonly ids: () => string[];
}

/** A handler that keeps what it was given. */
export function gathering(): Gathering {
  const batches: (readonly LogRecord[])[] = [];
  return {
    batches,
    handle: (records) => {
      batches.push(records);
      return Promise.resolve();
    },
    ids: () => batches.flat().map((record) => record.id),
  };
}

export async function readAll(log: EventLog, topic: string, after?: string): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const batch of log.read(topic, after)) records.push(...batch);
  return records;
}

export const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

/** The ids of each key in the order met: what every reader must see alike. */
export function idsByKey(records: readonly { readonly id: string; readonly key: string }[]): Record<string, string[]> {
  const byKey: Record<string, string[]> = {};
  for (const { id, key } of records) (byKey[key] ??= []).push(id);
  return byKey;
}

const DEADLINE = 30_000;
const PATIENCE = 5;

/** Waits for a condition; fails with what it was waiting for. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + DEADLINE;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  }
}

export const lagSum = async (log: EventLog, group: string): Promise<number> =>
  (await log.lag(group)).reduce((sum, { records }) => sum + records, 0);

/** Matches an `AppError` by its code. */
export const failure = (code: string, part = ''): unknown =>
  expect.objectContaining({ code, message: expect.stringContaining(part) as unknown }) as unknown;
