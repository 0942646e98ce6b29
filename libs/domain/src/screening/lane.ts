/**
 * How the item is controlled: `green` release · `blue` release, audit later · `yellow` ask (documents, RFI) ·
 * `orange` open when capacity allows, ranked · `red` open.
 */
export type Lane = 'green' | 'blue' | 'yellow' | 'orange' | 'red';

/** From the freest to the strictest. */
export const LANES = ['green', 'blue', 'yellow', 'orange', 'red'] as const satisfies readonly Lane[];

/** The stricter of two lanes. */
export const stricterLane = (a: Lane, b: Lane): Lane => (LANES.indexOf(a) >= LANES.indexOf(b) ? a : b);
