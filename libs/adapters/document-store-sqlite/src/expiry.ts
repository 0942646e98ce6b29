import { isBusy, waitUnlessAborted, type Writer } from '@portcullis/sqlite';

import type { Table } from './table.ts';

export interface Expiry {
  /** Called after writes and on opening; does something once in a while only. */
  consider(table: Table): void;
  close(): Promise<void>;
}

const BETWEEN_SWEEPS = 10_000;
const DOCUMENTS_PER_SLICE = 200;
const BETWEEN_SLICES = 20;

/** Clears expired documents away in the background, in slices too small to be felt. */
export function startExpiry(writer: Writer, now: () => number): Expiry {
  const sweptAt = new Map<string, number>();
  const leaving = new AbortController();
  let running = Promise.resolve();

  const sweep = async (table: Table): Promise<void> => {
    const remove = [
      `DELETE FROM ${table.sql} WHERE seq IN (SELECT seq FROM ${table.sql} WHERE expires < ? LIMIT ${DOCUMENTS_PER_SLICE})`,
    ];
    for (let more = true; more;) {
      await waitUnlessAborted(BETWEEN_SLICES, leaving.signal);
      if (leaving.signal.aborted) return;
      try {
        const [removed] = await writer.write([{ statements: remove, runs: [[0, now()]] }]);
        more = removed === DOCUMENTS_PER_SLICE;
      } catch (thrown) {
        if (!isBusy(thrown)) throw thrown;
      }
    }
  };

  return {
    consider: (table) => {
      const at = now();
      if (leaving.signal.aborted || at - (sweptAt.get(table.name) ?? -Infinity) < BETWEEN_SWEEPS) return;
      sweptAt.set(table.name, at);
      running = running.then(() => sweep(table));
    },
    close: async () => {
      leaving.abort();
      await running;
    },
  };
}
