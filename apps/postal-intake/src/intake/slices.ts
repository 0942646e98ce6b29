import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Pause } from '../formats/read-message.ts';

const SLICE_MS = 8;

/**
 * Cuts long work into slices: asked often, it waits for a turn of the event loop when a slice is used up. All who ask the
 * same one share a slice and get their turns one after the other: four partitions at work hold the loop no longer than one.
 */
export function inSlices(clock: () => number = () => performance.now()): Pause {
  let began = clock();
  let turn: Promise<void> = Promise.resolve();
  return () => {
    if (clock() - began < SLICE_MS) return undefined;
    turn = turn
      .then(() => nextTurn())
      .then(() => {
        began = clock();
      });
    return turn;
  };
}
