import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { buildLedger, sharing } from '@portcullis/portcullis';

import { alternate } from '../alternate.ts';
import type { Benchmark } from '../figure.ts';
import { rightsForBench } from '../made-up-rights.ts';
import { median } from '../statistics.ts';
import { ordinaryMessages, truthsOf } from '../traffic.ts';
import { bareSqlite } from './bare-sqlite.ts';
import { counted, weigh, type Work } from './counted.ts';
import { describeWork } from './describe-work.ts';
import { writeMessageFiles } from './message-files.ts';
import { openBench, passingFolder } from './open-bench.ts';
import { runPipeline } from './run-pipeline.ts';

const MARKS = 10_000;

/** Files of posts until the last share: read, declared, decided, stored, answered, inspected, shared. */
export const embedded: Benchmark = {
  name: 'embedded',
  run: async ({ quick, tell }) => {
    await using stack = new AsyncDisposableStack();
    const root = await passingFolder(stack);
    const messages = [...ordinaryMessages(5, quick ? 2_000 : 10_000)];
    const items = messages.reduce((sum, { truth }) => sum + truth.items.length, 0);
    const folders = writeMessageFiles(join(root, 'files'), messages);
    const truths = truthsOf(messages);
    const rights = rightsForBench(MARKS);
    const bare: number[] = [];
    let work: Work | undefined;
    let run = 0;

    const measured = async (): Promise<number> => {
      await using life = new AsyncDisposableStack();
      const folder = join(root, `run-${++run}`);
      let counting: Work | undefined;
      const { embedded: opened, config } = await openBench(folder, rights, life, (platform) => {
        const wrapped = counted(platform);
        counting = wrapped.work;
        return wrapped.platform;
      });
      counting?.topics.clear();
      counting?.collections.forEach((entry) => Object.assign(entry, { asked: 0, found: 0, inserted: 0, updated: 0 }));
      const before = process.cpuUsage();
      const { seconds, secondsDecided, inspected } = await runPipeline(opened, folders, truths);
      const { user, system } = process.cpuUsage(before);
      const { log } = opened.platform;
      const counts = structuredClone(counting);
      const ledger = await buildLedger({ log, posts: config.posts, ...sharing(opened.secrets) });
      if (!ledger.balanced)
        throw new Error(`the ledger does not balance: ${ledger.missingIds.join()} ${ledger.doubledIds.join()}`);
      tell(
        `${items} items in ${seconds.toFixed(2)} s, decided after ${secondsDecided.toFixed(2)} s, ${((user + system) / 1_000 / items).toFixed(2)} ms of processor time an item, ${inspected} inspected, ${ledger.counts.shared} shared`,
      );
      if (counts !== undefined) await weigh(opened.platform, counts);
      work = counts;
      return items / seconds;
    };
    const baseline = async (): Promise<number> => {
      if (work === undefined) throw new Error('nothing was measured yet');
      const folder = join(root, `bare-${++run}`);
      await mkdir(folder);
      const seconds = bareSqlite(folder, items, work);
      bare.push(seconds);
      return items / seconds;
    };
    // The first pair warms up, and tells what the bare run has to do.
    await measured();
    await baseline();
    const result = await alternate({ measured, baseline }, quick ? 1 : 3);
    tell(`bare SQLite: ${median(bare).toFixed(2)} s for this work an item:`);
    for (const line of describeWork(work, items)) tell(`  ${line}`);
    return [
      {
        name: 'embedded, file to share',
        value: result.measured,
        unit: 'items/s',
        target: { atLeast: 5_000 },
        baseline: { name: 'bare SQLite, same reads and writes', value: result.baseline },
        ratio: result.ratio,
        ratioTarget: { atLeast: 0.2 },
      },
    ];
  },
};
