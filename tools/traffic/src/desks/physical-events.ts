import type { PhysicalKind } from '@portcullis/domain';

import type { BuiltItem } from '../build-item.ts';
import { HOUR, instantOf, remembering } from '../days.ts';
import { DESTINATIONS } from '../words/destinations.ts';
import { ORIGINS } from '../words/origins.ts';
import type { Outbox } from './outbox.ts';

/**
 * Plans the physical events of three in ten accepted items, each after the one before: departed, arrived, and for some
 * presented and released. Nothing is released that an officer should open.
 */
export function physicalEvents(out: Outbox, { parcel, truth, random }: BuiltItem): void {
  if (truth.expect === 'rejected' || truth.cancelled === true || !random.chance(0.3)) return;
  const origin = placeOf(ORIGINS, parcel.from);
  const destination = placeOf(DESTINATIONS, parcel.to);
  const events: { event: PhysicalKind; place: string; hoursBefore: number }[] = [
    { event: 'departed', place: origin, hoursBefore: 6 },
    { event: 'arrived', place: destination, hoursBefore: 4 },
  ];
  if (random.chance(0.6)) {
    events.push({ event: 'presented', place: destination, hoursBefore: 2 });
    if (random.chance(0.4) && truth.expect === 'accepted' && !truth.fake) {
      events.push({ event: 'released', place: destination, hoursBefore: 1 });
    }
  }
  let wait = 650;
  for (const { event, place, hoursBefore } of events) {
    wait += random.between(50, 500);
    const at = minute(out.todayMs - hoursBefore * HOUR + random.below(45) * 60_000);
    const { operator, number } = truth;
    out.later(wait, () => out.put({ kind: 'physical', operator, number, event, at, place }));
  }
}

const minute = remembering(instantOf);

/** The office of exchange in the form of UPU S34: country, location, centre. */
function placeOf(places: readonly { readonly country: string; readonly airport: string }[], country: string): string {
  return `${country}${places.find((place) => place.country === country)?.airport ?? 'XXX'}A`;
}
