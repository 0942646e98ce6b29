import { HOUR } from '../days.ts';
import type { TrafficStep } from '../truth.ts';

/** Where the desks put what is to be sent, now or after some more items. */
export interface Outbox {
  readonly seed: number;
  readonly size: number;
  /** Midnight UTC of the day of sending, in ms. */
  readonly todayMs: number;
  readonly put: (step: TrafficStep) => void;
  /** Runs `act` when `items` more items have been made. */
  readonly later: (items: number, act: () => void) => void;
  /** When a message that is sent now was prepared: thirty to ten hours before midnight, later the later it is sent. */
  readonly preparedAt: () => number;
  readonly advance: (slot: number) => void;
  /** To the next moment for which something is planned; false when nothing is. */
  readonly advanceToNext: () => boolean;
  readonly ready: () => readonly TrafficStep[];
}

export function outbox(seed: number, size: number, todayMs: number): Outbox {
  const planned = new Map<number, (() => void)[]>();
  let steps: TrafficStep[] = [];
  let now = 0;
  const advance = (slot: number): void => {
    now = slot;
    const due = planned.get(slot);
    if (due === undefined) return;
    planned.delete(slot);
    for (const act of due) act();
  };
  let moments: number[] = [];
  return {
    seed,
    size,
    todayMs,
    put: (step) => void steps.push(step),
    later: (items, act) => {
      const at = now + Math.max(1, items);
      const there = planned.get(at);
      if (there === undefined) {
        planned.set(at, [act]);
        moments = [];
      } else there.push(act);
    },
    preparedAt: () => {
      const share = Math.min(1, now / Math.max(1, size));
      return Math.floor((todayMs - 30 * HOUR + share * 20 * HOUR) / 1000) * 1000;
    },
    advance,
    advanceToNext: () => {
      if (moments.length === 0) moments = [...planned.keys()].sort((a, b) => b - a);
      const next = moments.pop();
      if (next === undefined) return false;
      advance(next);
      return true;
    },
    ready: () => {
      const ready = steps;
      steps = [];
      return ready;
    },
  };
}
