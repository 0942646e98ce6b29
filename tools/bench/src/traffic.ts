import { makeTraffic, type ItemTruth, type TrafficStep } from '@portcullis/traffic';

export type PostalMessage = Extract<TrafficStep, { kind: 'postal-message' }>;
export type Consignment = Extract<TrafficStep, { kind: 'consignment' }>;

/** The day that sample traffic counts back from: figures of two days are to be made of the same bytes. */
export const TODAY = '2026-06-15';

/**
 * Ordinary messages of posts, as those of a usual day, until they hold so many items: what is malformed, repeated or
 * amended is for specs.
 */
export function* ordinaryMessages(seed: number, items: number): Generator<PostalMessage, void, undefined> {
  let left = items;
  // Half as many again, since not all is ordinary.
  for (const step of makeTraffic({ seed, postalItems: Math.ceil(items * 1.5) + 500, consignments: 0, today: TODAY })) {
    if (left <= 0) return;
    if (step.kind !== 'postal-message' || step.truth.why !== 'ordinary') continue;
    left -= step.truth.items.length;
    yield step;
  }
}

/** Consignments, each sent once. */
export function* newConsignments(seed: number, count: number): Generator<Consignment, void, undefined> {
  let left = count;
  for (const step of makeTraffic({ seed, postalItems: 0, consignments: Math.ceil(count * 1.2) + 200, today: TODAY })) {
    if (left <= 0) return;
    if (step.kind !== 'consignment' || step.repeated || step.truth.course !== 'once') continue;
    left--;
    yield step;
  }
}

/** What an officer would find in each parcel. */
export function truthsOf(messages: readonly PostalMessage[]): ReadonlyMap<string, ItemTruth> {
  return new Map(messages.flatMap(({ truth }) => truth.items.map((item) => [item.number, item])));
}
