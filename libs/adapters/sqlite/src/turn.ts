/** What one transaction takes at most: more would keep those waiting who have little to write. */
export interface Turn {
  /** Counts something written; false when the turn is over. */
  spend(bytes: number): boolean;
  bytes(): number;
}

const THINGS = 500;
const BYTES = 2_000_000;

export function aTurn(): Turn {
  let things = 0;
  let bytes = 0;
  return {
    spend: (more) => {
      bytes += more;
      things++;
      return things < THINGS && bytes < BYTES;
    },
    bytes: () => bytes,
  };
}
