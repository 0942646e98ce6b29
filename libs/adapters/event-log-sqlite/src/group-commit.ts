import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

import { AppError } from '@portcullis/domain';
import { type NewRecord, partitionOf } from '@portcullis/event-log';

import { isBusy, translateError } from './sqlite-error.ts';
import type { Partition, TopicTable } from './topics.ts';
import { aTurn } from './turn.ts';

/** Progress of one reader in one partition that is not yet written down. */
export interface Offset {
  readonly reader: string;
  readonly topic: number;
  readonly partition: number;
  /** The last record that is done; it may grow until it is written. */
  done: number;
}

export interface GroupCommit {
  append(topic: TopicTable, records: readonly NewRecord[]): Promise<void>;
  /** Writes progress with the next commit, at the latest after a short while. */
  note(offset: Offset): void;
  /** Resolves when nothing is left to write; for closing, when nothing new comes in. */
  flush(): Promise<void>;
}

interface Call {
  readonly topic: TopicTable;
  readonly records: readonly NewRecord[];
  /** Records that are durable. */
  written: number;
  readonly resolve: () => void;
  readonly reject: (error: AppError) => void;
}

const OFFSETS_AT_LATEST = 100;
const BUSY_WAIT = 15;
const BUSY_ATTEMPTS = 600;

/** Gathers what is appended in one turn of the event loop and makes it durable with one commit. */
export function startGroupCommit(db: DatabaseSync, now: () => number, wrote: (bytes: number) => void): GroupCommit {
  const queue: Call[] = [];
  const offsets = new Set<Offset>();
  const saveOffset = db.prepare(
    'INSERT INTO offsets (reader, topic, partition, done) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET done = excluded.done',
  );
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const flush = (): Promise<void> => (running ??= drain());

  const drain = async (): Promise<void> => {
    for (let busy = 0; ;) {
      await nextTurn();
      if (queue.length === 0 && offsets.size === 0) {
        running = undefined; // in the same turn as the check: whoever appends next starts anew
        return;
      }
      try {
        commitTurn();
        busy = 0;
      } catch (thrown) {
        if (isBusy(thrown) && busy++ < BUSY_ATTEMPTS) await delay(BUSY_WAIT);
        else failCalls(thrown);
      }
    }
  };

  /** One transaction: the calls at the head of the queue as far as one turn goes, and all progress noted so far. */
  const commitTurn = (only?: Call): void => {
    clearTimeout(timer);
    timer = undefined;
    const saved: [Offset, number][] = [];
    const reached: [Call, number][] = [];
    const turn = aTurn();
    db.exec('BEGIN IMMEDIATE');
    try {
      const at = now();
      let more = true;
      for (const call of only === undefined ? queue : [only]) {
        let next = call.written;
        while (more && next < call.records.length)
          more = turn.spend(insert(call.topic, call.records[next++] as NewRecord, at));
        reached.push([call, next]);
        if (!more) break;
      }
      for (const offset of offsets) {
        saveOffset.run(offset.reader, offset.topic, offset.partition, offset.done);
        saved.push([offset, offset.done]);
      }
      db.exec('COMMIT');
    } catch (thrown) {
      if (db.isTransaction) db.exec('ROLLBACK');
      for (const call of queue) for (const partition of call.topic.partitions) partition.writing = partition.end;
      throw thrown;
    }
    wrote(turn.bytes());
    for (const [offset, done] of saved) if (offset.done === done) offsets.delete(offset);
    for (const [call, next] of reached) {
      call.written = next;
      if (next === call.records.length) {
        queue.splice(queue.indexOf(call), 1);
        call.resolve();
      }
      for (const partition of call.topic.partitions) announce(partition);
    }
  };

  /** The statement that failed concerns one call: each is tried alone, and only those that fail again are told. */
  const failCalls = (thrown: unknown): void => {
    const calls = [...queue];
    if (calls.length === 0) offsets.clear();
    for (const call of calls) {
      try {
        if (calls.length === 1) throw thrown;
        commitTurn(call);
      } catch (again) {
        queue.splice(queue.indexOf(call), 1);
        call.reject(translateError(again, `cannot append to the topic ${call.topic.name}`));
      }
    }
  };

  return {
    append: async (topic, records) => {
      if (records.length === 0) return;
      for (const record of records) checkRecord(topic, record);
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      queue.push({ topic, records, written: 0, resolve: () => resolve(undefined), reject });
      void flush();
      await promise;
    },
    note: (offset) => {
      offsets.add(offset);
      timer ??= setTimeout(() => void flush(), OFFSETS_AT_LATEST);
    },
    flush,
  };
}

function insert(topic: TopicTable, record: NewRecord, at: number): number {
  const { partitions } = topic;
  const partition = partitions[partitions.length === 1 ? 0 : partitionOf(record.key, partitions.length)] as Partition;
  const { id, key, type, value, headers } = record;
  partition.insert.run(++partition.writing, id, key, type, headersText(headers), at, value);
  return (value?.byteLength ?? 0) + 200;
}

function headersText(headers: NewRecord['headers']): string {
  if (headers === undefined) return '';
  const text = JSON.stringify(headers);
  return text === '{}' ? '' : text;
}

function announce(partition: Partition): void {
  if (partition.end === partition.writing) return;
  partition.end = partition.writing;
  partition.appended.ring();
  partition.topic.appended.ring();
}

function checkRecord(topic: TopicTable, record: NewRecord): void {
  const { id, key, type, headers } = record;
  let sound = id.isWellFormed() && key.isWellFormed() && type.isWellFormed();
  for (const name in headers) sound &&= name.isWellFormed() && (headers[name] ?? '').isWellFormed();
  if (sound) return;
  throw new AppError('invalid', `a record for the topic ${topic.name} holds half a surrogate pair outside its value`);
}
