import { Command, InvalidArgumentError } from 'commander';

import type { StartOptions } from './start.ts';

/** Reads the words after `npm start --`. Ends the process with one clear line where they make no sense. */
export function readStartOptions(words: readonly string[]): StartOptions {
  const command = new Command('npm start --')
    .description('Starts everything in one process and replays sample posts and couriers.')
    .option('--once', 'end after the summary', false)
    .option('--empty', 'load no sample', false)
    .option('--report <file>', 'write the figures as JSON')
    .option('--seed <number>', 'seed of the sample', wholeNumber, 1)
    .option('--postal <items>', 'postal items of the sample', wholeNumber, 16_000)
    .option('--consignments <items>', 'consignments of the sample', wholeNumber, 4_000)
    .helpOption('--help')
    .parse(words, { from: 'user' });
  const { once, empty, report, seed, postal, consignments } = command.opts<{
    once: boolean;
    empty: boolean;
    report?: string;
    seed: number;
    postal: number;
    consignments: number;
  }>();
  return { once, empty, seed, postalItems: postal, consignments, ...(report !== undefined && { report }) };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
