import { AppError } from '@portcullis/domain';
import {
  type EventLog,
  type HandleBatch,
  type LogRecord,
  type PartitionLag,
  parkedRecord,
  type Subscription,
} from '@portcullis/event-log';
import { openDatabase, openWriter, startCheckpoints, translateError } from '@portcullis/sqlite';

import { startAppends } from './appends.ts';
import { startCompaction } from './compaction.ts';
import { startFollower } from './follower.ts';
import { aGroup, type Group } from './group.ts';
import { replay } from './replay.ts';
import { seededChance } from './seeded-chance.ts';
import { endOf, openTopics, SCHEMA, type TopicTable } from './topics.ts';

export interface SqliteEventLogOptions {
  /** Folder of `event-log.sqlite`, made where it is missing; or `:memory:`. */
  readonly folder: string;
  /** Partitions of topics declared from now on; default 2. A topic keeps the number it was made with. */
  readonly partitions?: number;
  /** For specs: delivers in another order across partitions, the same for the same seed. */
  readonly shuffle?: number;
  /** Reads what another process owns: `read` and `lag` only, everything else is `denied`. Default false. */
  readonly readOnly?: boolean;
  /** Epoch milliseconds; default the system's clock. */
  readonly now?: () => number;
}

/** One process reads them all: more would only make its batches smaller. Two still show what order is not promised. */
const DEFAULT_PARTITIONS = 2;
const DEFAULT_MAX_BATCH = 500;
/** Name under which the records are parked that a follower could not apply: it belongs to no group. */
const FOLLOW = 'follow';

/**
 * Opens the log kept in one SQLite file. One process owns it: a second one is a `conflict`. Disposing lets running
 * handlers finish and writes down their progress.
 */
export function openSqliteEventLog(options: SqliteEventLogOptions): Promise<EventLog> {
  return Promise.resolve(options).then(openNow);
}

function openNow(options: SqliteEventLogOptions): EventLog {
  const { folder, partitions = DEFAULT_PARTITIONS, readOnly = false, now = Date.now } = options;
  const { db, file, close } = openDatabase({ folder, readOnly }, 'event-log', SCHEMA);
  const topics = openTopics(db, partitions);
  const writer = openWriter(db, file);
  const checkpoints = startCheckpoints(readOnly ? undefined : file, writer.settle);
  const commit = readOnly ? undefined : startAppends(writer, now, checkpoints.wrote);
  const compaction = readOnly ? undefined : startCompaction(db, writer, now);
  const savedOffsets = db.prepare('SELECT topic, partition, done FROM offsets WHERE reader = ?');
  const groups = new Map<string, Group>();
  const followers = new Set<Subscription>();
  const shuffle = options.shuffle === undefined ? undefined : seededChance(options.shuffle);
  let closing: Promise<void> | undefined;
  let closed = false;

  const writable = () => {
    if (closed) throw new AppError('unavailable', 'the event log is closed');
    if (commit === undefined || compaction === undefined)
      throw new AppError('denied', `the event log in the folder ${folder} is open for reading only`);
    return { commit, compaction };
  };

  const stillOpen = (): void => {
    writable();
    if (closing !== undefined) throw new AppError('unavailable', 'the event log is closing');
  };

  const append = async (topic: TopicTable, records: Parameters<EventLog['append']>[1]): Promise<void> => {
    const { commit: target, compaction: cleaner } = writable();
    await target.append(topic, records);
    cleaner.consider(topic);
  };

  const parkFor = (group: string) => (record: LogRecord, reason: string) =>
    append(topics.parkedOf(record.topic), [parkedRecord(record, group, reason)]);

  const groupNamed = (name: string): Group => {
    let group = groups.get(name);
    if (group === undefined) {
      const saved = db.prepare('SELECT done FROM offsets WHERE reader = ? AND topic = ? AND partition = ?');
      group = aGroup({
        name,
        commit: writable().commit,
        savedOffset: (topic, { number }) =>
          (saved.get(name, topic.id, number) as { done: number } | undefined)?.done ?? 0,
        park: parkFor(name),
        shuffle,
      });
      groups.set(name, group);
    }
    return group;
  };

  const lagOf = (group: string): PartitionLag[] => {
    const done = new Map<string, { topic: number; partition: number; done: number }>();
    for (const row of savedOffsets.all(group) as unknown as { topic: number; partition: number; done: number }[])
      done.set(`${row.topic}/${row.partition}`, row);
    for (const known of groups.get(group)?.progress() ?? []) done.set(`${known.topic}/${known.partition}`, known);
    return Array.from(done.values(), (progress) => {
      const topic = topics.byId(progress.topic);
      const partition = topic.partitions[progress.partition];
      // Who only reads has not seen the partition grow.
      const end = partition === undefined ? 0 : readOnly ? endOf(db, partition.table) : partition.end;
      return { topic: topic.name, partition: progress.partition, records: Math.max(0, end - progress.done) };
    });
  };

  const follow = async (name: string, apply: HandleBatch): Promise<Subscription> => {
    stillOpen();
    const topic = topics.get(name);
    if (!topic.compacted) throw new AppError('invalid', `the topic ${name} is not compacted: it cannot be followed`);
    const follower = startFollower(db, topic, apply, parkFor(FOLLOW));
    const subscription: Subscription = {
      [Symbol.asyncDispose]: async () => {
        await follower[Symbol.asyncDispose]();
        followers.delete(subscription);
      },
    };
    followers.add(subscription);
    await follower.caughtUp;
    return subscription;
  };

  /** Handlers that still run may append what they found; nothing new is handed to them. */
  const shut = async (): Promise<void> => {
    await Promise.all([...followers].map((follower) => follower[Symbol.asyncDispose]()));
    await Promise.all(Array.from(groups.values(), (group) => group.close()));
    closed = true;
    await compaction?.close();
    await commit?.flush();
    await checkpoints.close();
    await writer.close();
    close();
  };

  /** Nothing of the driver leaves this adapter untranslated. */
  const guarded = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw translateError(thrown, what);
    }
  };

  return {
    declareTopics: (specs) =>
      guarded('cannot declare topics', () => {
        writable();
        topics.declare(specs);
      }),
    append: (topic, records) =>
      guarded(`cannot append to the topic ${topic}`, () => append(topics.get(topic), records)),
    subscribe: (group, names, handle, subscribed) =>
      guarded(`cannot subscribe the group ${group}`, () => {
        stillOpen();
        return groupNamed(group).join(names.map(topics.get), handle, subscribed?.maxBatch ?? DEFAULT_MAX_BATCH);
      }),
    follow: (topic, apply) => guarded(`cannot follow the topic ${topic}`, () => follow(topic, apply)),
    read: (topic, after) => replay(db, topics.get(topic), after, () => closed),
    lag: (group) => guarded(`cannot tell the lag of the group ${group}`, () => lagOf(group)),
    [Symbol.asyncDispose]: () => (closing ??= shut()),
  };
}
