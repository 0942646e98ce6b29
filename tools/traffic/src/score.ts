import type { Lane } from '@portcullis/domain';

import type { Manifest } from './manifest.ts';
import type { ItemTruth } from './truth.ts';

/** What became of one item. Of several for one number, the last one counts. */
export interface ItemResult {
  readonly number: string;
  /** The scored lane, also where a random draw chose the item. */
  readonly lane?: Lane;
  readonly accepted: boolean;
  /** Drawn at random: not a merit of the score, so it does not count as found. */
  readonly selectedRandom?: boolean;
}

/** One kind of parcel: how many there were, and how many stand in orange or red. */
export interface KindScore {
  readonly kind: string;
  readonly fake: boolean;
  readonly parcels: number;
  readonly accepted: number;
  readonly orangeOrRed: number;
  /** `orangeOrRed / parcels` for fakes (a refused or lost one is missed), `orangeOrRed / accepted` for honest ones. */
  readonly share: number;
}

export interface TrafficScore {
  readonly kinds: readonly KindScore[];
  readonly fakes: number;
  /** Of all fakes. */
  readonly recall: number;
  readonly fakesWithTrace: number;
  /** Of the fakes that leave a trace. */
  readonly recallWithTrace: number;
  readonly honestAccepted: number;
  /** Share of the accepted honest parcels that stand in orange or red. */
  readonly honestShare: number;
  readonly baseRate: number;
  /** Share of fakes in the queue if `baseRate` of all parcels were fake: tpr·b / (tpr·b + fpr·(1−b)); 0 for an empty queue. */
  readonly precision: number;
  /** Of the items drawn at random: how many, and how many of those were fakes. */
  readonly random: { readonly drawn: number; readonly fakes: number };
}

/** Two in ten thousand. */
export const BASE_RATE = 0.0002;

/** Compares lanes with the truth. Older items under a re-used number are left out, since results tell only the number. */
export function scoreAgainstTruth(
  results: Iterable<ItemResult>,
  manifest: Pick<Manifest, 'items'>,
  baseRate: number = BASE_RATE,
): TrafficScore {
  const lastOf = new Map<string, ItemResult>();
  for (const result of results) lastOf.set(result.number, result);
  const kinds = new Map<string, Tally>();
  const traced = tally('', true);
  const fakes = tally('', true);
  const honest = tally('', false);
  const random = { drawn: 0, fakes: 0 };
  for (const truth of manifest.items.values()) {
    const result = lastOf.get(truth.number);
    const name = nameOf(truth);
    const kind = kinds.get(name) ?? tally(name, truth.fake);
    kinds.set(name, kind);
    count(kind, result);
    count(truth.fake ? fakes : honest, result);
    if (truth.leavesTrace) count(traced, result);
    if (result?.selectedRandom === true) {
      random.drawn++;
      if (truth.fake) random.fakes++;
    }
  }
  const recall = shareOf(fakes);
  const honestShare = shareOf(honest);
  return {
    kinds: [...kinds.values()].map((kind) => ({ ...kind, share: shareOf(kind) })),
    fakes: fakes.parcels,
    recall,
    fakesWithTrace: traced.parcels,
    recallWithTrace: shareOf(traced),
    honestAccepted: honest.accepted,
    honestShare,
    baseRate,
    precision: precisionAt(recall, honestShare, baseRate),
    random,
  };
}

/** Share of true hits in a queue, from the rates at which true and false ones get there and how frequent true ones are. */
export function precisionAt(truePositiveRate: number, falsePositiveRate: number, baseRate: number): number {
  const hits = truePositiveRate * baseRate;
  const all = hits + falsePositiveRate * (1 - baseRate);
  return all === 0 ? 0 : hits / all;
}

interface Tally {
  readonly kind: string;
  readonly fake: boolean;
  parcels: number;
  accepted: number;
  orangeOrRed: number;
}

const tally = (kind: string, fake: boolean): Tally => ({ kind, fake, parcels: 0, accepted: 0, orangeOrRed: 0 });

const nameOf = ({ plantedAs, kind }: ItemTruth): string => plantedAs ?? kind;

function count(into: Tally, result: ItemResult | undefined): void {
  into.parcels++;
  if (result?.accepted !== true) return;
  into.accepted++;
  if (result.lane === 'orange' || result.lane === 'red') into.orangeOrRed++;
}

function shareOf({ fake, parcels, accepted, orangeOrRed }: Tally): number {
  const of = fake ? parcels : accepted;
  return of === 0 ? 0 : orangeOrRed / of;
}
