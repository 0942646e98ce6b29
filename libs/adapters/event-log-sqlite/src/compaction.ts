import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

import { isBusy, waitUnlessAborted, type Writer } from '@portcullis/sqlite';

import type { Partition, TopicTable } from './topics.ts';

export interface Compaction {
  /** Looks at a topic to which something was appended. */
  consider(topic: TopicTable): void;
  close(): Promise<void>;
}

/** Superseded records gathered before a pass is worth its reading; grows with what is kept. */
const SMALLEST_PASS = 1_000;
const PLACES_PER_SLICE = 500;
const BETWEEN_SLICES = 20;
/** Removals stay a day: a group that was away meanwhile still learns of them. */
const REMOVALS_KEPT = 24 * 60 * 60 * 1_000;

interface State {
  /** Where the last pass ended or the running one will, and how many records the last one left. */
  readonly passedAt: number;
  readonly kept: number;
}

/** Deletes superseded records of compacted topics in the background, in slices too small to be felt. */
export function startCompaction(db: DatabaseSync, writer: Writer, now: () => number): Compaction {
  const states = new Map<Partition, State>();
  const waiting = new Set<Partition>();
  const leaving = new AbortController();
  let running = Promise.resolve();
  let active = false;

  const pass = async (partition: Partition): Promise<void> => {
    const { table } = partition;
    const end = partition.end;
    states.set(partition, { kept: states.get(partition)?.kept ?? 0, passedAt: end });
    const drop = [
      `DELETE FROM ${table} WHERE seq IN (SELECT seq FROM ${table} AS old WHERE seq > ? AND seq <= ? AND seq < ?
         AND (EXISTS (SELECT 1 FROM ${table} AS new WHERE new.key = old.key AND new.seq > old.seq)
           OR (value IS NULL AND at < ?)))`,
    ];
    const next = db.prepare(
      `SELECT seq FROM ${table} WHERE seq > ? ORDER BY seq LIMIT 1 OFFSET ${PLACES_PER_SLICE - 1}`,
    );
    for (let after = 0; after < end && !leaving.signal.aborted;) {
      const upTo = (next.get(after) as { seq: number } | undefined)?.seq ?? end;
      try {
        // The last record stays whatever it is: it tells where the partition ends.
        await writer.write([{ statements: drop, runs: [[0, after, upTo, end, now() - REMOVALS_KEPT]] }]);
        after = upTo;
      } catch (thrown) {
        if (!isBusy(thrown)) throw thrown;
      }
      await waitUnlessAborted(BETWEEN_SLICES, leaving.signal);
    }
    const { kept } = db.prepare(`SELECT count(*) AS kept FROM ${table}`).get() as { kept: number };
    states.set(partition, { passedAt: end, kept });
  };

  const work = async (): Promise<void> => {
    for (const partition of waiting) {
      if (leaving.signal.aborted) break;
      waiting.delete(partition); // first: what is appended during the pass asks for another
      await pass(partition);
    }
    active = false;
  };

  return {
    consider: (topic) => {
      if (!topic.compacted || leaving.signal.aborted) return;
      for (const partition of topic.partitions) {
        const { passedAt, kept } = states.get(partition) ?? { passedAt: 0, kept: 0 };
        if (partition.end - passedAt >= Math.max(SMALLEST_PASS, kept / 2)) waiting.add(partition);
      }
      if (active || waiting.size === 0) return;
      active = true;
      running = delay(0).then(work);
    },
    close: async () => {
      leaving.abort();
      await running;
    },
  };
}
