import { LANES, type Lane } from '@portcullis/domain';
import type { Manifest } from '@portcullis/traffic';

import type { Ledger } from '../ledger/ledger.ts';
import type { FinalState } from './final-states.ts';

/** What happened to the sample, for machines. Items but for `parked` (messages), `inspected` and `shared` (results). */
export interface Report {
  readonly declared: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly parked: number;
  readonly lanes: Readonly<Record<Lane, number>>;
  readonly queued: number;
  readonly inspected: number;
  readonly shared: number;
  /** From the first byte taken in to the last share. */
  readonly seconds: number;
  readonly itemsPerSecond: number;
  readonly ledger: { readonly balanced: boolean; readonly missing: number; readonly doubled: number };
}

export function reportOf(
  states: readonly FinalState[],
  ledger: Ledger,
  manifest: Manifest,
  run: { readonly queued: number; readonly seconds: number },
): Report {
  const lanes = Object.fromEntries(LANES.map((lane) => [lane, 0])) as Record<Lane, number>;
  for (const { lane } of states) if (lane !== undefined) lanes[lane] += 1;
  const accepted = states.filter((state) => state.accepted).length;
  const against = againstManifest(states, ledger, manifest);
  return {
    declared: states.length,
    accepted,
    rejected: states.length - accepted,
    parked: ledger.counts.messagesParked,
    lanes,
    queued: run.queued,
    inspected: ledger.counts.results,
    shared: ledger.counts.shared,
    seconds: Math.round(run.seconds * 1000) / 1000,
    itemsPerSecond: Math.round(states.length / run.seconds),
    ledger: {
      balanced: ledger.balanced && against.missing === 0 && against.doubled === 0,
      missing: ledger.missing + against.missing,
      doubled: ledger.doubled + against.doubled,
    },
  };
}

/** What the generator sent and the topics do not hold, and what they hold that it did not send. */
export function againstManifest(
  states: readonly FinalState[],
  { counts }: Ledger,
  manifest: Manifest,
): { readonly missing: number; readonly doubled: number; readonly says: readonly string[] } {
  const pairs: readonly (readonly [string, number, number])[] = [
    ['items', manifest.itemCount, states.length],
    ['declarations', manifest.submissions, counts.declarations],
    ['parked messages', manifest.postalMessages.parked, counts.messagesParked],
  ];
  const numbers = new Set(states.map(({ number }) => number));
  const lost = [...manifest.items.keys()].filter((number) => !numbers.has(number)).length;
  let missing = lost;
  let doubled = 0;
  const says: string[] = lost > 0 ? [`${lost} numbers that were sent are not there`] : [];
  for (const [what, sent, found] of pairs) {
    if (sent === found) continue;
    if (found < sent) missing += sent - found;
    else doubled += found - sent;
    says.push(`${what}: ${sent} sent, ${found} found`);
  }
  return { missing, doubled, says };
}
