import { AppError } from '@portcullis/domain';
import { type NewRecord, partitionOf } from '@portcullis/event-log';
import { startGroupCommit, translateError, type Along, type Run, type Writer } from '@portcullis/sqlite';

import { INSERT_VALUES, type Partition, type TopicTable } from './topics.ts';

/** Progress of one reader in one partition that is not yet written down. */
export interface Offset {
  readonly reader: string;
  readonly topic: number;
  readonly partition: number;
  /** The last record that is done; it may grow until it is written. */
  done: number;
}

export interface Appends {
  append(topic: TopicTable, records: readonly NewRecord[]): Promise<void>;
  /** Writes progress with the next commit, at the latest after a short while. */
  note(offset: Offset): void;
  /** Resolves when nothing is left to write; for closing, when nothing new comes in. */
  flush(): Promise<void>;
}

const OFFSETS_AT_LATEST = 100;
const SAVE_OFFSET =
  'INSERT INTO offsets (reader, topic, partition, done) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET done = excluded.done';

/** Makes appended records durable, and readers' progress with them. */
export function startAppends(writer: Writer, now: () => number, wrote: (bytes: number) => void): Appends {
  const offsets = notedOffsets();
  const commits = startGroupCommit(writer, wrote, offsets);
  let timer: NodeJS.Timeout | undefined;

  return {
    append: async (topic, records) => {
      if (records.length === 0) return;
      for (const record of records) checkRecord(topic, record);
      const { part, told } = insertsOf(topic, records, now());
      try {
        await commits.add(part, told);
      } catch (thrown) {
        throw translateError(thrown, `cannot append to the topic ${topic.name}`);
      }
    },
    note: (offset) => {
      offsets.add(offset);
      timer ??= setTimeout(() => {
        timer = undefined;
        void commits.flush();
      }, OFFSETS_AT_LATEST);
    },
    flush: async () => {
      clearTimeout(timer);
      await commits.flush();
    },
  };
}

/** The rows of some records. A place that a failed append was given stays empty: readers only look for what comes after. */
function insertsOf(topic: TopicTable, records: readonly NewRecord[], at: number) {
  const { partitions } = topic;
  const owners: Partition[] = [];
  const runs: Run[] = [];
  for (const { id, key, type, value, headers } of records) {
    const number = partitions.length === 1 ? 0 : partitionOf(key, partitions.length);
    const partition = partitions[number] as Partition;
    owners.push(partition);
    runs.push([number, ++partition.writing, id, key, type, headersText(headers), at, value]);
  }
  let announced = 0;
  const told = (durable: number): void => {
    const touched = new Set<Partition>();
    for (; announced < durable; announced++) {
      const partition = owners[announced] as Partition;
      partition.end = runs[announced]?.[1] as number;
      touched.add(partition);
    }
    for (const partition of touched) partition.appended.ring();
    topic.appended.ring();
  };
  const statements = partitions.map(({ table }) => `INSERT INTO ${table} ${INSERT_VALUES}`);
  return { part: { statements, runs }, told };
}

function notedOffsets(): Along & { add(offset: Offset): void } {
  const noted = new Set<Offset>();
  let taken: (readonly [Offset, number])[] = [];
  return {
    add: (offset) => void noted.add(offset),
    take: () => {
      if (noted.size === 0) return undefined;
      taken = Array.from(noted, (offset) => [offset, offset.done] as const);
      const runs = taken.map(([{ reader, topic, partition }, done]): Run => [0, reader, topic, partition, done]);
      return { statements: [SAVE_OFFSET], runs };
    },
    done: () => {
      for (const [offset, done] of taken) if (offset.done === done) noted.delete(offset);
    },
    drop: () => noted.clear(),
  };
}

function headersText(headers: NewRecord['headers']): string {
  if (headers === undefined) return '';
  const text = JSON.stringify(headers);
  return text === '{}' ? '' : text;
}

function checkRecord(topic: TopicTable, record: NewRecord): void {
  const { id, key, type, headers } = record;
  let sound = id.isWellFormed() && key.isWellFormed() && type.isWellFormed();
  for (const name in headers) sound &&= name.isWellFormed() && (headers[name] ?? '').isWellFormed();
  if (sound) return;
  throw new AppError('invalid', `a record for the topic ${topic.name} holds half a surrogate pair outside its value`);
}
