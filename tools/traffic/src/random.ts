/** A stream of random draws. The same seed and stream give the same draws on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly unit: () => number;
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** A log-normal draw: half lie below `median`, and about two thirds within a factor of e^sigma of it. */
  readonly logNormal: (median: number, sigma: number) => number;
}

/**
 * Opens one stream of draws (the sfc32 generator, seeded from two numbers). Each parcel has a stream of its own, so that
 * what is drawn for one never depends on how many draws another needed.
 */
export function randomOf(seed: number, stream: number): Random {
  let a = mix(seed ^ 0x9e3779b9);
  let b = mix(stream ^ 0x85ebca6b);
  let c = mix(a ^ (b << 7) ^ 0xc2b2ae35);
  let counter = 1;
  const unit = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 8; i++) unit();
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    unit,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => unit() < probability,
    pick: (list) => {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new RangeError('cannot pick from an empty list');
      return picked;
    },
    logNormal: (median, sigma) => {
      const normal = Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
      return median * Math.exp(sigma * normal);
    },
  };
}

/** Puts a list of numbers into a random order, in place. */
export function shuffle(list: Uint32Array | Uint8Array, random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = list[i] ?? 0;
    list[i] = list[j] ?? 0;
    list[j] = kept;
  }
}

/** Spreads the bits of a number over 32 (the finisher of MurmurHash3). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
