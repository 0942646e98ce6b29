import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { drained } from '@portcullis/portcullis';
import { issueToken } from '@portcullis/security';

import { openBench, passingFolder } from '../embedded/open-bench.ts';
import type { Benchmark, Figure } from '../figure.ts';
import { rightsForBench } from '../made-up-rights.ts';
import { median } from '../statistics.ts';
import { startEchoServer } from './echo-server.ts';
import type { Slice, SliceResult } from './protocol.ts';
import { endlessMessages, startStreamLoad, streamRate } from './stream-load.ts';

const IN_FLIGHT = 64;
const MARKS = 10_000;

/** `Screen` over a socket, decided and stored before the answer, beside an empty echo; alone and while the stream runs. */
export const screen: Benchmark = {
  name: 'screen',
  run: async ({ quick, tell }) => {
    const rounds = quick ? 3 : 7;
    const calls = quick ? 500 : 2_000;
    await using stack = new AsyncDisposableStack();
    const { embedded } = await openBench(await passingFolder(stack), rightsForBench(MARKS), stack);
    const echo = stack.use(await startEchoServer());
    const caller = await startCaller((2 * rounds + 2) * calls, stack);
    const token = await issueToken(embedded.secrets, { subject: 'courier-a', roles: ['courier'] });
    const ours = `127.0.0.1:${embedded.server.port}`;
    const theirs = `127.0.0.1:${echo.port}`;
    let from = 0;
    const slice = async (address: string): Promise<SliceResult> => {
      const result = await ask<SliceResult>(caller, { address, token, from, calls, inFlight: IN_FLIGHT });
      if (address === ours) from += calls;
      return result;
    };
    /** What a slice leaves behind is worked off before the other's turn, unless a load is to run on. */
    const pairs = async (settle: () => Promise<void>): Promise<readonly [SliceResult, SliceResult][]> => {
      const results: [SliceResult, SliceResult][] = [];
      for (let round = 0; round < rounds; round++) {
        const mine = await slice(ours);
        await settle();
        results.push([mine, await slice(theirs)]);
      }
      return results;
    };
    await slice(ours);
    await slice(theirs);
    await drained(embedded.platform.log);
    const alone = await pairs(() => drained(embedded.platform.log));

    const full = await streamRate(embedded, quick ? 1_000 : 4_000);
    tell(`the stream alone: ${Math.round(full)} items/s`);
    const load = startStreamLoad(embedded, full / 2, endlessMessages(1_000));
    const loaded = await pairs(() => Promise.resolve());
    tell(`half load was ${Math.round(await load.stop())} items/s`);
    await drained(embedded.platform.log);
    return [...figuresOf('Screen, 64 in flight', alone), ...figuresOf('Screen while the stream runs', loaded)];
  },
};

function figuresOf(name: string, pairs: readonly (readonly [SliceResult, SliceResult])[]): Figure[] {
  const both = (pick: (result: SliceResult) => number) => ({
    value: median(pairs.map(([mine]) => pick(mine))),
    baseline: { name: 'empty echo', value: median(pairs.map(([, theirs]) => pick(theirs))) },
    ratio: median(pairs.map(([mine, theirs]) => pick(mine) / pick(theirs))),
  });
  return [
    { name, unit: 'calls/s', ...both(({ callsPerSecond }) => callsPerSecond), ratioTarget: { atLeast: 0.5 } },
    { name: `${name}, p50`, unit: 'ms', ...both(({ p50Ms }) => p50Ms) },
    { name: `${name}, p99`, unit: 'ms', ...both(({ p99Ms }) => p99Ms) },
  ];
}

async function startCaller(requests: number, stack: AsyncDisposableStack): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'caller.ts'), [String(requests)]);
  stack.defer(() => void child.kill());
  await once(child, 'message');
  return child;
}

async function ask<T>(child: ChildProcess, slice: Slice): Promise<T> {
  child.send(slice);
  const [result] = (await once(child, 'message')) as [T];
  return result;
}
