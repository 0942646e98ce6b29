import type { Change, Collection, Query, Stored, Value } from '../index.ts';

/** Any document: the suite asks for every shape. */
export type Anything = Readonly<Record<string, Value | undefined>>;

export const put = (id: string, document: Anything, expected = 0): Change<Anything> => ({ id, expected, document });

export const remove = (id: string, expected: number): Change<Anything> => ({ id, expected, document: null });

export async function putAll(
  items: Collection<Anything>,
  documents: Readonly<Record<string, Anything>>,
): Promise<void> {
  const results = await items.write(Object.entries(documents).map(([id, document]) => put(id, document)));
  expect(results.every(({ ok }) => ok)).toBe(true);
}

export async function one(items: Collection<Anything>, id: string): Promise<Stored<Anything> | undefined> {
  const [found, ...others] = await items.getMany([id]);
  expect(others).toEqual([]);
  return found;
}

export async function idsFound(items: Collection<Anything>, query: Query): Promise<string[]> {
  return (await items.find(query)).documents.map(({ id }) => id);
}

/** Matches an `AppError` by its code. */
export const failure = (code: string, part = ''): unknown =>
  expect.objectContaining({ code, message: expect.stringContaining(part) as unknown }) as unknown;

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
