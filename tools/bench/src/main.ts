import { readBenchOptions } from './bench-options.ts';
import { BENCHMARKS } from './benchmarks.ts';
import { runBenchmarks } from './run-benchmarks.ts';

const options = readBenchOptions(
  process.argv.slice(2),
  BENCHMARKS.map(({ name }) => name),
);
await runBenchmarks(BENCHMARKS, options, process.stdout, process.stderr);
