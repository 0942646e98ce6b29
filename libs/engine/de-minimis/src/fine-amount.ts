import { currencyDecimals, formatMoney, parseDecimal, type Amount } from '@portcullis/domain';

import type { RateFor } from './question.ts';

/**
 * A count of 10^-18 currency units. That holds an amount of four decimals times a rate of fourteen exactly, so sums over
 * several currencies are compared before anything is rounded: at the limit one cent decides.
 */
export type Fine = bigint;

/** What is known of an amount: `low` at least, `high` at most. `high` undefined: no upper end is known. */
export interface Bounds {
  readonly low: Fine;
  readonly high: Fine | undefined;
}

export const NOTHING: Bounds = { low: 0n, high: 0n };
export const ANYTHING: Bounds = { low: 0n, high: undefined };

export const FINE_DECIMALS = 18;

/** The declared amount in `currency`; undefined if it is no amount of zero or more, or no rate is at hand. */
export function fineIn(amount: string, from: string, currency: string, rateFor: RateFor): Fine | undefined {
  const decimals = currencyDecimals(from);
  const minor = decimals === undefined ? undefined : parseDecimal(amount, decimals);
  if (decimals === undefined || minor === undefined || minor < 0n) return undefined;
  if (from === currency) return minor * (FINE_UNITS[FINE_DECIMALS - decimals] ?? 1n);
  const rate = rateFor(from, currency);
  if (rate === undefined) return undefined;
  const scaled = parseDecimal(rate.rate, RATE_DECIMALS);
  if (scaled === undefined || scaled <= 0n) return undefined;
  return minor * scaled * (FINE_UNITS[FINE_DECIMALS - RATE_DECIMALS - decimals] ?? 1n);
}

/** An amount of rule data in its own currency; undefined if it cannot be read. */
export const ruleFine = ({ amount, currency }: Amount): Fine | undefined => fineIn(amount, currency, currency, noRate);

/** Rounded half-up to the currency's minor unit, for people to read. */
export function amountOf(fine: Fine, currency: string): Amount {
  const unit = FINE_UNITS[FINE_DECIMALS - (currencyDecimals(currency) ?? 0)] ?? 1n;
  return { amount: formatMoney({ minor: (fine + unit / 2n) / unit, currency }), currency };
}

export const addBounds = (a: Bounds, b: Bounds): Bounds =>
  b === NOTHING
    ? a
    : { low: a.low + b.low, high: a.high === undefined || b.high === undefined ? undefined : a.high + b.high };

const noRate: RateFor = () => undefined;
const RATE_DECIMALS = 14;
const FINE_UNITS = Array.from({ length: FINE_DECIMALS + 1 }, (_, exponent) => 10n ** BigInt(exponent));
