import type { Instant, LocalDate } from '@portcullis/domain';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Midnight UTC at the beginning of a day, in ms. Throws RangeError for anything that is no day `YYYY-MM-DD`. */
export function midnight(day: LocalDate): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || !/^\d{4}-\d\d-\d\d$/.test(day)) throw new RangeError(`not a day YYYY-MM-DD: ${day}`);
  return ms;
}

export const dayOf = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** RFC 3339 without a fraction, as posts write it. */
export const secondOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export const instantOf = (ms: number): Instant => new Date(ms).toISOString();

/** The first of the month that lies `months` before, and `days` on from there: never a day that does not exist. */
export function monthsBefore(ms: number, months: number, days: number): number {
  const date = new Date(ms);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1) + days * DAY;
}

/** The same function, which remembers its answers: for the few whole days and minutes that are written again and again. */
export function remembering<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = of(key);
    known.set(key, made);
    return made;
  };
}
