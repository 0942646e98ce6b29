import { backlog, drained } from '@portcullis/portcullis';

import { openBench, passingFolder } from '../embedded/open-bench.ts';
import type { Benchmark, Figure } from '../figure.ts';
import { rightsForBench } from '../made-up-rights.ts';
import { ordinaryMessages } from '../traffic.ts';

const MARKS = 10_000;
const STEPS = [20_000, 100_000];
/** Unhandled records that may pile up before the next message. */
const AHEAD = 4_000;

/** What the process holds after many items: it is not to grow with them. */
export const memory: Benchmark = {
  name: 'memory',
  long: true,
  run: async ({ quick, tell }) => {
    await using stack = new AsyncDisposableStack();
    const { embedded } = await openBench(await passingFolder(stack), rightsForBench(MARKS), stack);
    const { intake, platform } = embedded;
    const figures: Figure[] = [];
    const steps = quick ? STEPS.map((items) => items / 10) : STEPS;
    const last = steps.at(-1) ?? 0;
    let items = 0;
    for (const { operator, contentType, body, truth } of ordinaryMessages(31, last)) {
      await intake.submit(operator, [{ contentType, body }]);
      items += truth.items.length;
      while ((await backlog(platform.log)) > AHEAD) await new Promise((resolve) => setTimeout(resolve, 5));
      const step = steps[figures.length];
      if (step === undefined || items < step) continue;
      await drained(platform.log);
      figures.push(figureAfter(items));
      tell(`${items} items`);
    }
    return figures;
  },
};

/** Of the whole process, the maker of the traffic among it. */
function figureAfter(items: number): Figure {
  globalThis.gc?.();
  const value = process.memoryUsage.rss() / 2 ** 20;
  return { name: `memory after ${items.toLocaleString('en')} items`, value, unit: 'MB', target: { atMost: 400 } };
}
