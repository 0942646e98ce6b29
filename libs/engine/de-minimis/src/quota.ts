import { isSamePeriod } from './aggregation.ts';
import { dayTextFor, fineOf, type Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import { NO, UNSURE, YES, both, type Degree, type Missing } from './degree.ts';
import { addBounds, type Bounds } from './fine-amount.ts';
import type { Quota } from './quota-terms.ts';
import { tellMissingAmount } from './value-basis.ts';

/**
 * Is the parcel still within the quota? Every other parcel of the period counts, whether it used the relief or not: that is
 * not told, and to leave it out would be the guess in favour.
 */
export function isWithinQuota(kase: Case, rule: CompiledRule, worth: Bounds | undefined, missing?: Missing): Degree {
  const { quota } = rule;
  if (quota === undefined) return YES;
  const { question } = kase;
  let sure = 0;
  let possible = question.previousKnown === false || quota.period === undefined ? Number.POSITIVE_INFINITY : 0;
  if (possible > 0) missing?.add(quota.period === undefined ? `/rules/${rule.id}/quota/window` : '/previous');
  let spent: Bounds = { low: 0n, high: possible > 0 ? undefined : 0n };
  if (question.otherOrdersSameDay !== undefined) {
    // How many orders the sum stands for, nobody said.
    sure += 1;
    possible = Number.POSITIVE_INFINITY;
    if (quota.count !== undefined) missing?.add('/previous');
    spent = addBounds(spent, known(kase, quota, question.otherOrdersSameDay, YES));
  }
  const day = dayTextFor(kase, rule.rule.dateBasis);
  for (const [index, parcel] of question.previous?.entries() ?? []) {
    const counts = quota.period === undefined ? UNSURE : isSamePeriod(parcel.date, day, quota.period);
    if (counts === NO) continue;
    if (counts === YES) sure += 1;
    else missing?.add(`/previous/${index}/date`);
    possible += 1;
    if (quota.limit === undefined) continue;
    spent = addBounds(spent, known(kase, quota, parcel, counts));
    if (missing) tellMissingAmount(kase, parcel, quota.limit.currency, `/previous/${index}`, missing);
  }
  return both(isCountFree(quota.count, sure, possible), isSumFree(quota, spent, worth));
}

const isCountFree = (count: number | undefined, sure: number, possible: number): Degree =>
  count === undefined || possible < count ? YES : sure >= count ? NO : UNSURE;

function isSumFree({ limit }: Quota, spent: Bounds, worth: Bounds | undefined): Degree {
  if (limit === undefined) return YES;
  const sum = addBounds(spent, worth ?? { low: 0n, high: undefined });
  if (sum.high !== undefined && sum.high <= limit.fine) return YES;
  return sum.low > limit.fine ? NO : UNSURE;
}

function known(
  kase: Case,
  { limit }: Quota,
  amount: { readonly amount?: string; readonly currency?: string },
  counts: Degree,
): Bounds {
  const fine = limit === undefined ? 0n : fineOf(kase, amount, limit.currency);
  return { low: counts === YES ? (fine ?? 0n) : 0n, high: fine };
}
