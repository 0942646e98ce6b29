import type { Headers, LogRecord } from '@portcullis/event-log';

import type { Partition } from './topics.ts';

export interface Batch {
  readonly records: readonly LogRecord[];
  /** The place of each record, as in the table. */
  readonly seqs: readonly number[];
}

export type Row = [
  seq: number,
  id: string,
  key: string,
  type: string,
  headers: string,
  at: number,
  value: Uint8Array | null,
];

const NO_HEADERS: Headers = Object.freeze({});
/** A batch of large records ends early: what is read is held in memory. */
const BYTES_PER_BATCH = 4_000_000;

/** Records after one place up to another, at most `limit`, of at least one record where there is one. */
export function readBatch(
  partition: Partition,
  after: number,
  upTo: number,
  limit: number,
  positionPrefix: string,
): Batch {
  const records: LogRecord[] = [];
  const seqs: number[] = [];
  if (after >= upTo) return { records, seqs };
  let bytes = 0;
  for (const row of partition.select.iterate(after, upTo, limit) as unknown as Iterable<Row>) {
    records.push(toRecord(partition, row, positionPrefix));
    seqs.push(row[0]);
    bytes += row[6]?.byteLength ?? 0;
    if (bytes >= BYTES_PER_BATCH) break;
  }
  return { records, seqs };
}

export function toRecord(partition: Partition, row: Row, positionPrefix: string): LogRecord {
  return {
    topic: partition.topic.name,
    partition: partition.number,
    position: `${positionPrefix}${row[0]}`,
    id: row[1],
    key: row[2],
    type: row[3],
    value: row[6],
    headers: row[4] === '' ? NO_HEADERS : (JSON.parse(row[4]) as Headers),
    appendedAt: row[5],
  };
}
