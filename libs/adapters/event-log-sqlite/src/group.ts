import { setImmediate as nextTurn } from 'node:timers/promises';

import { deliver, type HandleBatch, type LogRecord, type Subscription } from '@portcullis/event-log';
import { waitUnlessAborted } from '@portcullis/sqlite';

import type { Appends, Offset } from './appends.ts';
import { positionAlone } from './position.ts';
import { readBatch } from './reading.ts';
import type { Partition, TopicTable } from './topics.ts';

/** A group of readers in this process: its members share the partitions of the topics they subscribed to. */
export interface Group {
  join(topics: readonly TopicTable[], handle: HandleBatch, maxBatch: number): Subscription;
  /** What this process knows of the group's progress; newer than the database. */
  progress(): readonly Offset[];
  /** Closes every member and waits for what runs. */
  close(): Promise<void>;
}

export interface GroupDependencies {
  readonly name: string;
  readonly commit: Appends;
  /** Progress as the database knows it; 0 when the group is new there. */
  readonly savedOffset: (topic: TopicTable, partition: Partition) => number;
  readonly park: (record: LogRecord, reason: string) => Promise<void>;
  /** Chance from 0 up to 1 that shuffles delivery across partitions; absent outside specs. */
  readonly shuffle?: (() => number) | undefined;
}

interface Member {
  readonly topics: ReadonlySet<TopicTable>;
  readonly handle: HandleBatch;
  readonly maxBatch: number;
  readonly leaving: AbortController;
  readonly running: Set<Promise<number>>;
}

/** One partition as this group reads it. One loop at a time runs for it, for whichever member owns it just then. */
interface Share {
  readonly partition: Partition;
  readonly offset: Offset;
  running: boolean;
}

export function aGroup({ name, commit, savedOffset, park, shuffle }: GroupDependencies): Group {
  const members: Member[] = [];
  const shares = new Map<Partition, Share>();
  const loops = new Set<Promise<void>>();

  /** Partition `n` of a topic goes to the member `n` of those that read the topic, counting round. */
  const ownerOf = ({ topic, number }: Partition): Member | undefined => {
    const readers = members.filter((member) => member.topics.has(topic));
    return readers[number % readers.length];
  };

  const shareOf = (partition: Partition): Share => {
    let share = shares.get(partition);
    if (share === undefined) {
      const { topic, number } = partition;
      const offset = { reader: name, topic: topic.id, partition: number, done: savedOffset(topic, partition) };
      commit.note(offset);
      share = { partition, offset, running: false };
      shares.set(partition, share);
    }
    return share;
  };

  const run = async (share: Share): Promise<void> => {
    const { partition, offset } = share;
    const prefix = positionAlone(partition.number);
    for (;;) {
      // Handlers that never wait for the outside would otherwise keep everybody else off the loop.
      await nextTurn();
      if (shuffle !== undefined) for (let turns = Math.floor(shuffle() * 5); turns > 0; turns--) await nextTurn();
      const member = ownerOf(partition);
      if (member === undefined) {
        share.running = false;
        return;
      }
      const limit = shuffle === undefined ? member.maxBatch : 1 + Math.floor(shuffle() * member.maxBatch);
      const { records, seqs } = readBatch(partition, offset.done, partition.end, limit, prefix);
      if (records.length === 0) {
        await partition.appended.next();
        continue;
      }
      const delivery = deliver({
        records,
        handle: member.handle,
        park,
        signal: member.leaving.signal,
        wait: waitUnlessAborted,
        progress: (count) => {
          offset.done = seqs[count - 1] ?? offset.done;
          commit.note(offset);
        },
      });
      member.running.add(delivery);
      await delivery;
      member.running.delete(delivery);
    }
  };

  const start = (share: Share): void => {
    if (share.running) return;
    share.running = true;
    const loop = run(share).finally(() => loops.delete(loop));
    loops.add(loop);
  };

  const leave = async (member: Member): Promise<void> => {
    const index = members.indexOf(member);
    if (index !== -1) members.splice(index, 1);
    member.leaving.abort();
    for (const topic of member.topics) for (const partition of topic.partitions) partition.appended.ring();
    await Promise.allSettled(member.running);
  };

  return {
    join: (topics, handle, maxBatch) => {
      const member = { topics: new Set(topics), handle, maxBatch, leaving: new AbortController(), running: new Set() };
      members.push(member as Member);
      for (const topic of topics) for (const partition of topic.partitions) start(shareOf(partition));
      return { [Symbol.asyncDispose]: () => leave(member as Member) };
    },
    progress: () => Array.from(shares.values(), ({ offset }) => offset),
    close: async () => {
      await Promise.all(members.slice().map(leave));
      await Promise.allSettled(loops);
    },
  };
}
