import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { AppError } from '@portcullis/domain';
import type { LogRecord, Position } from '@portcullis/event-log';
import { translateError } from '@portcullis/sqlite';

import { positionIn, readPosition } from './position.ts';
import { type Batch, readBatch } from './reading.ts';
import { endOf, type Partition, type TopicTable } from './topics.ts';

const BATCH = 500;

/** Reads a topic partition by partition up to where each ends now. */
export function replay(
  db: DatabaseSync,
  topic: TopicTable,
  after: Position | undefined,
  isClosed: () => boolean,
): AsyncIterable<readonly LogRecord[]> {
  const seen = topic.partitions.map(() => 0);
  if (after !== undefined) {
    const given = readPosition(after);
    if (given.length > seen.length) throw new AppError('invalid', `${after} is no position in the topic ${topic.name}`);
    given.forEach((seq, partition) => (seen[partition] = seq));
  }
  const ends = topic.partitions.map(({ table }) => endOf(db, table));
  return readOn(topic, seen, ends, isClosed);
}

async function* readOn(
  topic: TopicTable,
  seen: number[],
  ends: readonly number[],
  isClosed: () => boolean,
): AsyncGenerator<readonly LogRecord[]> {
  for (const partition of topic.partitions) {
    const { number } = partition;
    const prefix = positionIn(seen.slice(0, number));
    const end = ends[number] ?? 0;
    for (;;) {
      if (isClosed()) throw new AppError('unavailable', `the log was closed while ${topic.name} was read`);
      const { records, seqs } = readTranslated(partition, seen[number] ?? 0, end, prefix);
      if (records.length === 0) break;
      yield records;
      seen[number] = seqs.at(-1) ?? end;
      await nextTurn();
    }
    seen[number] = Math.max(seen[number] ?? 0, end);
  }
}

function readTranslated(partition: Partition, after: number, end: number, prefix: string): Batch {
  try {
    return readBatch(partition, after, end, BATCH, prefix);
  } catch (thrown) {
    throw translateError(thrown, `cannot read the topic ${partition.topic.name}`);
  }
}
