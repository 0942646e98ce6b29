import type { CommandOptions } from './bench-options.ts';
import { verdictOf, type Benchmark, type Figure } from './figure.ts';
import { machineLine } from './machine.ts';
import { tableOf } from './table.ts';

interface Output {
  write(text: string): unknown;
}

/** Runs what was asked for, one after another; progress goes to `screen`, figures to `out`. */
export async function runBenchmarks(
  benchmarks: readonly Benchmark[],
  { json, quick, long, only }: CommandOptions,
  out: Output,
  screen: Output,
): Promise<void> {
  const machine = machineLine(new Date());
  const figures: Figure[] = [];
  for (const benchmark of benchmarks) {
    const wanted = only.length > 0 ? only.includes(benchmark.name) : long || benchmark.long !== true;
    if (!wanted) continue;
    screen.write(`${benchmark.name} …\n`);
    figures.push(...(await benchmark.run({ quick, tell: (text) => void screen.write(`  ${text}\n`) })));
  }
  if (json) {
    const told = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
    out.write(`${JSON.stringify({ machine, quick, figures: told }, null, 2)}\n`);
  } else {
    out.write(`\n${machine}${quick ? '; quick: rough figures' : ''}\n\n${tableOf(figures)}\n`);
  }
}
