import type { Facts, Money, Sighting } from '@portcullis/domain';

import { amountIn, itemValue, missingAmount, readAmount } from '../amounts.ts';
import { dayNumber, dayOfItem } from '../days.ts';
import { fires, indicator, type JudgeExtra, type Judgement, quiet, unknown } from '../indicator.ts';

const defaults = { windowDays: 14, minParcels: 4, countShare: 0.3 };

function judge(
  facts: Facts,
  { windowDays, minParcels, countShare }: typeof defaults,
  { limits }: JudgeExtra,
): Judgement {
  const { identified, others, truncated } = facts.sightings;
  if (!identified) return CONSIGNEE_UNKNOWN;
  if (others.length + 1 < minParcels && !truncated) return quiet();
  const window = { days: windowDays, own: dayOfItem(facts) };
  const near = nearOnes(others, window);
  const parcels = busiest(near, window);
  if (parcels < minParcels) return truncated ? OTHERS_UNKNOWN : quiet();
  const saw = { name: `parcels in ${windowDays} days`, value: String(parcels), usual: `fewer than ${minParcels}` };
  let missing: string | undefined;
  for (const threshold of limits) {
    const limit = readAmount(threshold);
    if (limit === undefined || limit.minor === 0n) continue;
    const declared = itemValue(facts);
    const own = amountIn(facts, declared, limit.currency);
    if (own === undefined) missing ??= missingAmount(declared, limit.currency, 'totalValue');
    else if (own.minor <= limit.minor && exceeds(facts, near, own, limit, { ...window, minParcels }))
      return fires(1, {
        text: 'Parcels to one consignee stay under a limit each and exceed it together.',
        saw: [saw, { name: 'limit', value: `${threshold.amount} ${threshold.currency}` }],
      });
  }
  if (missing !== undefined) return unknown(missing);
  if (truncated) return OTHERS_UNKNOWN;
  return fires(countShare, { text: 'Many parcels go to one consignee within a short time.', saw: [saw] });
}

/**
 * Trade quantity cut into small packets. Many parcels alone count little, since loyal customers have them too; they count in
 * full when their sum exceeds a limit that this one stays under, in any window of `windowDays` that holds this item's day.
 */
export const splitConsignment = indicator({
  id: 'IPR-PAT-001',
  group: 'pattern',
  version: 1,
  asks: 'Do parcels to one consignee exceed a limit together that each stays under?',
  defaults,
  judge,
});

interface Window {
  readonly days: number;
  readonly own: number;
}

interface NearParcel {
  readonly day: number;
  readonly sighting: Sighting;
}

function nearOnes(others: readonly Sighting[], { days, own }: Window): NearParcel[] {
  const near: NearParcel[] = [];
  for (const sighting of others) {
    const day = dayNumber(sighting.day);
    if (Math.abs(day - own) < days) near.push({ day, sighting });
  }
  return near;
}

/** The most parcels, this one counted, in a window that holds this item's day. */
function busiest(near: readonly NearParcel[], { days, own }: Window): number {
  let most = 1;
  for (let start = own - days + 1; start <= own; start += 1) {
    let count = 1;
    for (const { day } of near) if (day >= start && day < start + days) count += 1;
    if (count > most) most = count;
  }
  return most;
}

/** Is there a window with parcels enough whose known values, none above the limit by itself, exceed it together? */
function exceeds(
  facts: Facts,
  near: readonly NearParcel[],
  own: Money,
  limit: Money,
  window: Window & { readonly minParcels: number },
): boolean {
  const values = near.map(({ sighting }) => amountIn(facts, sighting.value, limit.currency)?.minor);
  for (let start = window.own - window.days + 1; start <= window.own; start += 1) {
    let count = 1;
    let sum = own.minor;
    for (let i = 0; i < near.length; i += 1) {
      const day = near[i]?.day ?? Number.NaN;
      const value = values[i];
      if (!(day >= start && day < start + window.days)) continue;
      count += 1;
      if (value !== undefined && value <= limit.minor) sum += value;
    }
    if (count >= window.minParcels && sum > limit.minor) return true;
  }
  return false;
}

const CONSIGNEE_UNKNOWN = unknown('consignee.name', 'consignee.street');
const OTHERS_UNKNOWN = unknown('sightings');
