import type { DeMinimisRule } from '@portcullis/domain';

import { dayNumber, periodOf, type Period } from './calendar.ts';
import { dayTextFor, fineOf, type Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import { NO, UNSURE, YES, type Degree, type Missing } from './degree.ts';
import { NOTHING, type Bounds, type Fine } from './fine-amount.ts';
import type { PreviousParcel } from './question.ts';
import type { Window } from './window.ts';
import { tellMissingAmount } from './value-basis.ts';

/** What other parcels of the consignee add to this one under the rule, in the currency of its limit. */
export function addedByOthers(kase: Case, rule: CompiledRule, currency: string, missing?: Missing): Bounds {
  const { window } = rule;
  if (window === 'parcel' || window === 'item') return NOTHING;
  const { previous, otherOrdersSameDay, previousKnown } = kase.question;
  let low: Fine = 0n;
  let high: Fine | undefined = 0n;
  if (previousKnown === false || window === 'unread') {
    missing?.add(window === 'unread' ? `/rules/${rule.id}/aggregation` : '/previous');
    high = undefined;
  }
  if (otherOrdersSameDay !== undefined) {
    const amount = fineOf(kase, otherOrdersSameDay, currency);
    // The same day is not the same flight: those orders may or may not count.
    if (amount !== undefined && window !== 'flight') low += amount;
    high = high === undefined || amount === undefined ? undefined : high + amount;
    if (amount === undefined && missing) {
      tellMissingAmount(kase, otherOrdersSameDay, currency, '/otherOrdersSameDay', missing);
    }
  }
  if (previous === undefined || previous.length === 0) return low === high && low === 0n ? NOTHING : { low, high };
  for (const [index, parcel] of previous.entries()) {
    const counts = isInWindow(kase, parcel, rule.rule.dateBasis, window);
    if (counts === NO) continue;
    const amount = fineOf(kase, parcel, currency);
    if (counts === YES && amount !== undefined) low += amount;
    high = high === undefined || amount === undefined ? undefined : high + amount;
    if (missing === undefined) continue;
    if (counts === UNSURE) missing.add(`/previous/${index}/date`);
    if (amount === undefined) tellMissingAmount(kase, parcel, currency, `/previous/${index}`, missing);
  }
  return { low, high };
}

/** Does another parcel fall into the window that the rule adds up in? */
export function isInWindow(
  kase: Case,
  parcel: PreviousParcel,
  basis: DeMinimisRule['dateBasis'],
  window: Exclude<Window, 'parcel' | 'item'>,
): Degree {
  const { dates, supplier, flight } = kase.question;
  switch (window) {
    case 'unread':
      return UNSURE;
    case 'flight':
      return isSameFlight(parcel, flight, dates.arrival);
    case 'purchase': {
      if (supplier !== undefined && parcel.supplier !== undefined && supplier !== parcel.supplier) return NO;
      const same = isSameDay(parcel.date, dates.purchase);
      return same === YES && (supplier === undefined || parcel.supplier === undefined) ? UNSURE : same;
    }
    case 'arrival-or-purchase': {
      const arrival = isSameDay(parcel.date, dates.arrival);
      const purchase = isSameDay(parcel.date, dates.purchase);
      return arrival > purchase ? arrival : purchase;
    }
    case 'day':
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return isSamePeriod(parcel.date, dayTextFor(kase, basis), window);
  }
}

export function isSamePeriod(a: string | undefined, b: string | undefined, period: Period): Degree {
  if (a === undefined || b === undefined || dayNumber(a) === undefined || dayNumber(b) === undefined) return UNSURE;
  return periodOf(a, period) === periodOf(b, period) ? YES : NO;
}

const isSameDay = (a: string | undefined, b: string | undefined): Degree => isSamePeriod(a, b, 'day');

/**
 * Flight numbers come again every day, and one flight lands on one day; a day on either side allows for time zones. Without
 * both numbers a parcel of those days may or may not have been on board.
 */
function isSameFlight(parcel: PreviousParcel, flight: string | undefined, arrival: string | undefined): Degree {
  const first = dayNumber(parcel.date);
  const second = dayNumber(arrival);
  if (first !== undefined && second !== undefined && Math.abs(first - second) > 1) return NO;
  if (parcel.flight === undefined || flight === undefined) return UNSURE;
  return parcel.flight === flight ? YES : NO;
}
