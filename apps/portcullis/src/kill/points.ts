/** Where records are written: a topic (the topics of all posts count as one) or a collection. */
export type Place = `topic ${string}` | `collection ${string}`;

/** When the process dies: before anything of the write that reaches the record, after half of it, or right after all of it. */
export type Moment = 'before' | 'halfway' | 'after';

/** The process dies at the write that reaches this record of the place, counted over all of its lives. */
export interface KillPoint {
  readonly place: Place;
  readonly record: number;
  readonly moment: Moment;
}

/** How often each place is hit: twenty in all, over intake, decision, answer, inspection and share. */
const HITS: readonly (readonly [Place, number])[] = [
  ['topic post.in', 1],
  ['topic items', 3],
  ['collection postal-messages', 1],
  ['collection items', 2],
  ['collection decisions', 1],
  ['topic screenings', 3],
  ['topic post.out', 2],
  ['collection inspection-tasks', 2],
  ['topic inspections', 2],
  ['collection partner-outbox', 1],
  ['topic exchange', 2],
];

/** Chance makes one run write less than another: reopenings differ, and larger batches write a document once. */
const SURE = 0.6;

const MOMENTS: readonly Moment[] = ['before', 'halfway', 'after'];

/**
 * Draws twenty points out of what an undisturbed run wrote; `random` gives numbers from 0 up to 1. Throws RangeError where
 * that run wrote nothing at a place.
 */
export function drawPoints(written: ReadonlyMap<string, number>, random: () => number): readonly KillPoint[] {
  let drawn = 0;
  return HITS.flatMap(([place, hits]) => {
    const records = written.get(place) ?? 0;
    if (records === 0) throw new RangeError(`nothing was written to the ${place}`);
    return Array.from({ length: hits }, (): KillPoint => {
      const moment = MOMENTS[drawn++ % MOMENTS.length] ?? 'after';
      return { place, record: 1 + Math.floor(random() * SURE * records), moment };
    });
  });
}
