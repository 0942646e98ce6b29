import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { AppError } from '@portcullis/domain';
import { deliver, type HandleBatch, type LogRecord, type Subscription } from '@portcullis/event-log';
import { waitUnlessAborted } from '@portcullis/sqlite';

import { positionAlone } from './position.ts';
import { type Batch, readBatch, type Row, toRecord } from './reading.ts';
import { COLUMNS, type Partition, type TopicTable } from './topics.ts';

export interface Follower extends Subscription {
  /** Resolves when the newest record of every key has been applied. */
  readonly caughtUp: Promise<void>;
}

interface Progress {
  readonly partition: Partition;
  done: number;
}

const BATCH = 500;
/** Places looked at in one turn while the newest records are gathered; most may be superseded. */
const WINDOW = 2_000;

/** Applies the newest record per key of a topic, one batch at a time, then each change as it comes. */
export function startFollower(
  db: DatabaseSync,
  topic: TopicTable,
  apply: HandleBatch,
  park: (record: LogRecord, reason: string) => Promise<void>,
): Follower {
  const leaving = new AbortController();
  const { signal } = leaving;
  const progress: Progress[] = topic.partitions.map((partition) => ({ partition, done: 0 }));

  const hand = async ({ done }: Progress, { records, seqs }: Batch, note: (seq: number) => void) => {
    await deliver({
      records,
      handle: apply,
      park,
      signal,
      wait: waitUnlessAborted,
      progress: (count) => note(seqs[count - 1] ?? done),
    });
  };

  const catchUp = async (): Promise<void> => {
    for (const each of progress) {
      const { partition } = each;
      const newest = newestStatement(db, partition);
      // A removal that was there before the start says nothing to a follower that has not seen the key.
      const start = partition.end;
      while (each.done < partition.end && !signal.aborted) {
        const upTo = Math.min(nextPlace(db, partition, each.done) + WINDOW, partition.end);
        const batch = readNewest(newest, partition, each.done, upTo, start);
        if (batch.records.length > 0) await hand(each, batch, () => undefined);
        each.done = upTo;
        await nextTurn();
      }
    }
    if (signal.aborted) throw new AppError('unavailable', `the log was closed before ${topic.name} was read`);
  };

  const keepUp = async (): Promise<void> => {
    while (!signal.aborted) {
      let idle = true;
      const changed = topic.appended.next();
      for (const each of progress) {
        await nextTurn();
        const { partition } = each;
        const batch = readBatch(partition, each.done, partition.end, BATCH, positionAlone(partition.number));
        if (batch.records.length === 0) continue;
        idle = false;
        await hand(each, batch, (seq) => (each.done = seq));
      }
      if (idle) await changed;
    }
  };

  const caughtUp = catchUp();
  const running = caughtUp.then(keepUp);
  running.catch(() => undefined); // told to whoever waits for `caughtUp`

  return {
    caughtUp,
    [Symbol.asyncDispose]: async () => {
      leaving.abort();
      topic.appended.ring();
      await running.catch(() => undefined);
    },
  };
}

function newestStatement(db: DatabaseSync, { table }: Partition): StatementSync {
  const statement = db.prepare(
    `SELECT ${COLUMNS} FROM ${table} AS old WHERE seq > ? AND seq <= ? AND (value IS NOT NULL OR seq > ?)
       AND NOT EXISTS (SELECT 1 FROM ${table} AS new WHERE new.key = old.key AND new.seq > old.seq) ORDER BY seq`,
  );
  statement.setReturnArrays(true);
  return statement;
}

function readNewest(newest: StatementSync, partition: Partition, after: number, upTo: number, start: number): Batch {
  const rows = newest.all(after, upTo, start) as unknown as Row[];
  const prefix = positionAlone(partition.number);
  return { records: rows.map((row) => toRecord(partition, row, prefix)), seqs: rows.map((row) => row[0]) };
}

/** The place before the next record: compaction leaves wide gaps. */
function nextPlace(db: DatabaseSync, { table, end }: Partition, after: number): number {
  const { next } = db.prepare(`SELECT min(seq) AS next FROM ${table} WHERE seq > ?`).get(after) as {
    next: number | null;
  };
  return (next ?? end) - 1;
}
