import { setImmediate as nextTurn } from 'node:timers/promises';

import { median } from './statistics.ts';

/** Two ways to do something, each telling how much a second it did in one slice. */
export interface Pair {
  readonly measured: () => Promise<number> | number;
  readonly baseline: () => Promise<number> | number;
}

export interface Alternated {
  readonly measured: number;
  readonly baseline: number;
  /** The median of the ratios of neighbouring slices: what else the machine does at the time falls on both. */
  readonly ratio: number;
}

/** Lets both take turns, so that a busy moment falls on both, and takes medians. */
export async function alternate({ measured, baseline }: Pair, rounds: number): Promise<Alternated> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, so that nobody always follows the other's garbage.
    const turns = [async () => void ours.push(await measured()), async () => void theirs.push(await baseline())];
    if (round % 2 === 1) turns.reverse();
    for (const turn of turns) {
      await nextTurn();
      await turn();
    }
  }
  const ratio = median(ours.map((rate, round) => rate / (theirs[round] ?? NaN)));
  return { measured: median(ours), baseline: median(theirs), ratio };
}
