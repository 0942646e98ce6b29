import type { Amount, LocalDate, RateUsed } from '@portcullis/domain';

import { dayNumber } from './calendar.ts';
import { fineIn, type Bounds, type Fine } from './fine-amount.ts';
import type { DeMinimisQuestion, RateFor } from './question.ts';
import type { DateBasis } from './shelf.ts';

/** A question on the desk: what was worked out for one rule is kept for the next. */
export interface Case {
  readonly question: DeMinimisQuestion;
  readonly rateFor: RateFor;
  /** Day number of the declaration; undefined: no day, so no rule can be picked. */
  readonly declared: number | undefined;
  readonly valuations: Valuation[];
  /** A rule counts by an event that has not come yet, so its day was taken to be the declaration's. */
  provisional: boolean;
}

/** The parcel's worth in one currency, without and with international freight and insurance. */
export interface Valuation {
  readonly currency: string;
  readonly goods: Bounds;
  readonly cif: Bounds;
  /** The ends as results show them, made when first asked for. */
  goodsText?: Amount;
  cifText?: Amount;
  rates?: readonly RateUsed[];
}

export const openCase = (question: DeMinimisQuestion, rateFor: RateFor): Case => ({
  question,
  rateFor,
  declared: dayNumber(question.dates.declaration),
  valuations: [],
  provisional: false,
});

/** The day of the event that picks a rule, and whether that event is still to come. */
export function dayFor({ question, declared }: Case, basis: DateBasis): number | undefined {
  if (basis === 'declaration') return declared;
  const text = question.dates[basis];
  return text === undefined ? declared : dayNumber(text);
}

/** The text of the day that `dayFor` means. */
export const dayTextFor = ({ question: { dates } }: Case, basis: DateBasis): LocalDate | undefined =>
  dates[basis] ?? dates.declaration;

/** A declared amount in the currency; undefined if absent, unreadable, negative or without a rate. */
export function fineOf(
  kase: Case,
  amount: { readonly amount?: string; readonly currency?: string } | undefined,
  currency: string,
): Fine | undefined {
  if (amount?.amount === undefined || amount.currency === undefined) return undefined;
  return fineIn(amount.amount, amount.currency, currency, kase.rateFor);
}

/** The rates that stand behind the parcel's worth in the currency. */
export function ratesUsed({ question, rateFor }: Case, currency: string): readonly RateUsed[] {
  const { value, freightAndInsurance: freight, otherOrdersSameDay, previous } = question;
  if (previous === undefined && otherOrdersSameDay === undefined && isIn(value, currency) && isIn(freight, currency)) {
    return NO_RATES;
  }
  const rates: RateUsed[] = [];
  const declared = [
    value?.currency,
    freight?.currency,
    otherOrdersSameDay?.currency,
    ...(previous?.map((parcel) => parcel.currency) ?? []),
  ];
  for (const from of new Set(declared)) {
    const rate = from === undefined || from === currency ? undefined : rateFor(from, currency);
    if (rate !== undefined) rates.push(rate);
  }
  return rates;
}

const NO_RATES: readonly RateUsed[] = [];

const isIn = (amount: { readonly currency?: string } | undefined, currency: string): boolean =>
  amount?.currency === undefined || amount.currency === currency;
