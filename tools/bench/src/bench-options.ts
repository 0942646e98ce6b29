import { Command, Option } from 'commander';

export interface CommandOptions {
  readonly json: boolean;
  readonly quick: boolean;
  readonly long: boolean;
  /** Names of benchmarks; empty: all but the long ones. */
  readonly only: readonly string[];
}

/** Reads the words after `npm run bench --`. Ends the process with one clear line where they make no sense. */
export function readBenchOptions(words: readonly string[], names: readonly string[]): CommandOptions {
  return new Command('npm run bench --')
    .description('Measures every figure of docs/performance.md beside a baseline of the same run.')
    .option('--json', 'write JSON for machines', false)
    .option('--quick', 'small and rough, to see that it works', false)
    .option('--long', 'also those that take many minutes', false)
    .addOption(new Option('--only <names...>', 'only these').choices(names).default([]))
    .parse(words, { from: 'user' })
    .opts<CommandOptions>();
}
