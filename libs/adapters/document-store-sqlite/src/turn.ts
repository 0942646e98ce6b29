/** What one turn of the event loop writes at most: more would keep people waiting. */
export interface Turn {
  /** Counts something written; false when the turn is over. */
  spend(bytes: number): boolean;
  bytes(): number;
}

const THINGS = 500;
const BYTES = 2_000_000;
const MILLISECONDS = 10;
const THINGS_PER_LOOK_AT_THE_CLOCK = 32;

export function aTurn(): Turn {
  const until = performance.now() + MILLISECONDS;
  let things = 0;
  let bytes = 0;
  let over = false;
  return {
    spend: (more) => {
      bytes += more;
      things++;
      over ||= things >= THINGS || bytes >= BYTES;
      over ||= things % THINGS_PER_LOOK_AT_THE_CLOCK === 0 && performance.now() >= until;
      return !over;
    },
    bytes: () => bytes,
  };
}
