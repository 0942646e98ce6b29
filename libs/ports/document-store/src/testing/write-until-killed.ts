import type { DocumentStore } from '../index.ts';

import { type Anything, put } from './documents.ts';

const WRITERS = 8;
const DOCUMENTS = 5;

/**
 * Runs in a process that a test will kill: writes new versions of its documents without end and prints `<id> <version>`
 * of each, one a line, once it is durable. Every document holds its own version as `n`.
 */
export async function writeUntilKilled(store: DocumentStore, name: string): Promise<never> {
  const items = await store.collection<Anything>({ name });
  const write = async (writer: number): Promise<never> => {
    for (let version = 1; ; version++) {
      const ids = Array.from({ length: DOCUMENTS }, (_, i) => `writer${writer}-${i}`);
      const results = await items.write(ids.map((id) => put(id, { n: version }, version - 1)));
      if (results.some(({ ok }) => !ok)) throw new Error('lost a document that nobody else writes');
      process.stdout.write(ids.map((id) => `${id} ${version}\n`).join(''));
    }
  };
  return Promise.race(Array.from({ length: WRITERS }, (_, i) => write(i)));
}
