export type { Benchmark, BenchOptions, Figure, Target } from './figure.ts';
export { BENCHMARKS } from './benchmarks.ts';
