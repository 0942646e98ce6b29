import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Pause } from '../formats/read-message.ts';

const SLICE_MS = 8;

/** Cuts long work into slices: asked often, it waits for the next turn of the event loop when a slice is used up. */
export function inSlices(clock: () => number = () => performance.now()): Pause {
  let began = clock();
  return () => {
    if (clock() - began < SLICE_MS) return undefined;
    return nextTurn().then(() => {
      began = clock();
    });
  };
}
