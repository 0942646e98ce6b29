import type { LocalDate } from '@portcullis/domain';

import { itemBuilder } from './build-item.ts';
import { midnight } from './days.ts';
import { courierDesk } from './desks/courier-desk.ts';
import { malformedDesk } from './desks/malformed-desk.ts';
import { postalDesk } from './desks/postal-desk.ts';
import { outbox } from './desks/outbox.ts';
import { planTraffic } from './plan/plan.ts';
import type { TrafficStep } from './truth.ts';

export interface TrafficOptions {
  /** A whole number; the same seed on the same day gives the same bytes. */
  readonly seed: number;
  /** Distinct postal items, without those in malformed messages and without the older ones under a re-used number. */
  readonly postalItems: number;
  /** Distinct consignments. */
  readonly consignments: number;
  /** Every date is counted back from midnight UTC of this day; none lies after it but expected departures and arrivals. */
  readonly today: LocalDate;
}

/**
 * Makes the traffic of posts and couriers in the order of sending, on the fly: each call for the next step makes about one
 * item; the first one plans the whole (about 20 ms for 20,000 items). Throws RangeError, at the first step, for a day that
 * is none, a seed that is no whole number, or counts that are no whole numbers from 0 up.
 */
export function* makeTraffic(options: TrafficOptions): Generator<TrafficStep, void, undefined> {
  const { seed, postalItems, consignments, today } = options;
  for (const count of [postalItems, consignments]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of items: ${count}`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`not a whole number: ${seed}`);
  const todayMs = midnight(today);
  const plan = planTraffic(seed, postalItems, consignments);
  const build = itemBuilder(seed, plan, todayMs);
  const out = outbox(seed, plan.size, todayMs);
  const posts = postalDesk(out);
  const couriers = courierDesk(out);
  const malformed = malformedDesk(out, postalItems);

  for (let slot = 0; slot < plan.size; slot++) {
    out.advance(slot);
    malformed.at(slot);
    const item = build(slot);
    if (plan.courier[slot] === 1) couriers.take(item);
    else posts.take(item);
    yield* out.ready();
  }
  posts.close();
  yield* out.ready();
  while (out.advanceToNext()) yield* out.ready();
}
