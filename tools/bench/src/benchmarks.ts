import { brandMatch } from './brand-match/brand-match.ts';
import { embedded } from './embedded/embedded.ts';
import { engine } from './engine/engine.ts';
import type { Benchmark } from './figure.ts';
import { memory } from './memory/memory.ts';
import { screen } from './screen/screen.ts';
import { start } from './start/start.ts';

/** Every benchmark, in the order they are run. */
export const BENCHMARKS: readonly Benchmark[] = [engine, brandMatch, embedded, screen, start, memory];
