/** A stretch of the tariff: codes whose first digits lie between `from` and `to`, both included, of 2, 4 or 6 digits each. */
export interface HsRange {
  readonly from: string;
  readonly to: string;
}

/** A value for each stretch of the tariff; the more digits a stretch names, the more it counts. */
export interface HsTable<T> {
  readonly chapters: readonly (T | undefined)[];
  readonly headings: readonly (T | undefined)[];
  readonly subheadings: ReadonlyMap<number, T>;
}

/** Builds the table. `combine` says what counts where two stretches of as many digits overlap. */
export function hsTable<T>(
  entries: Iterable<{ readonly ranges: readonly HsRange[]; readonly value: T }>,
  combine: (a: T, b: T) => T,
): HsTable<T> {
  const chapters: (T | undefined)[] = Array.from({ length: 100 });
  const headings: (T | undefined)[] = Array.from({ length: 10_000 });
  const subheadings = new Map<number, T>();
  for (const { ranges, value } of entries) {
    for (const { from, to } of ranges) {
      for (let code = Number(from); code <= Number(to); code++) {
        if (from.length === 6) {
          const there = subheadings.get(code);
          subheadings.set(code, there === undefined ? value : combine(there, value));
          continue;
        }
        const level = from.length === 2 ? chapters : headings;
        const there = level[code];
        level[code] = there === undefined ? value : combine(there, value);
      }
    }
  }
  return { chapters, headings, subheadings };
}

/** The value of the narrowest stretch that holds a six-digit code. */
export function hsLookup<T>({ chapters, headings, subheadings }: HsTable<T>, hs6: string): T | undefined {
  const code = Number(hs6);
  return subheadings.get(code) ?? headings[Math.trunc(code / 100)] ?? chapters[Math.trunc(code / 10_000)];
}

/** The values of every level that holds a six-digit code, the narrowest first. */
export function hsLookupAll<T>({ chapters, headings, subheadings }: HsTable<T>, hs6: string): T[] {
  const code = Number(hs6);
  return [subheadings.get(code), headings[Math.trunc(code / 100)], chapters[Math.trunc(code / 10_000)]].filter(
    (value) => value !== undefined,
  );
}
