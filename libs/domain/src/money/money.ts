import { AppError } from '../errors.ts';
import { currencyDecimals } from './currencies.ts';
import { MAX_INTEGER_DIGITS, parseDecimal, powerOfTen, scanDecimal, type DecimalDefect } from './decimal.ts';

/** An exact amount: minor units (cents for EUR, yen for JPY) and an ISO 4217 code that `currencyDecimals` knows. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

export type MoneyResult =
  { readonly ok: true; readonly money: Money } | { readonly ok: false; readonly reason: 'currency' | DecimalDefect };

/** On the magnitude: `half-up` takes a half away from zero, `down` towards zero, `up` any remainder away from zero. */
export type Rounding = 'half-up' | 'down' | 'up';

/**
 * Reads a declared amount. `currency`: not a code of ISO 4217 in which a price can be stated (upper case). `format`: not a
 * plain decimal text (`-`, digits, one point). `size`: more than 16 integer digits. `decimals`: a digit that the currency
 * has no unit for; zeros there are accepted (`100.00` JPY). Negative amounts are read; to refuse them is the caller's rule.
 * Limits: domain paper on postal and courier data, section 8.
 */
export function parseMoney(amount: string, currency: string): MoneyResult {
  const decimals = currencyDecimals(currency);
  if (decimals === undefined) return refused.currency;
  const minor = scanDecimal(amount, decimals, MAX_INTEGER_DIGITS);
  return typeof minor === 'bigint' ? { ok: true, money: { minor, currency } } : refused[minor];
}

/** The amount as a plain decimal text with exactly the decimals of its currency: `12.50`, `1250` for JPY. */
export function formatMoney(money: Money): string {
  const decimals = decimalsOf(money.currency);
  const negative = money.minor < 0n;
  const digits = (negative ? -money.minor : money.minor).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

/** The sum. Throws `AppError` invalid for two currencies: convert first, and keep the rate. */
export function addMoney(a: Money, b: Money): Money {
  mustMatch(a, b);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** -1, 0 or 1. Throws `AppError` invalid for two currencies. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  mustMatch(a, b);
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0;
}

/**
 * The amount times a factor (`0.95`, at most 14 decimals), rounded half-up to the minor unit once.
 * Throws `AppError` invalid for a factor that is no decimal text.
 */
export function scaleMoney(money: Money, factor: string): Money {
  const scaled = parseDecimal(factor, RATE_DECIMALS);
  if (scaled === undefined) throw new AppError('invalid', `factor ${quoted(factor)} is not a decimal number`);
  return { minor: divide(money.minor * scaled, RATE_UNIT, 'half-up'), currency: money.currency };
}

/**
 * The amount in another currency: `rate` is units of `to` for one unit of the amount's currency, a decimal text above zero
 * with at most 14 decimals. Exact until the one rounding at the end, because at a limit one cent decides.
 * Throws `AppError` invalid for a rate that is none and for an unknown currency.
 */
export function convertMoney(money: Money, to: string, rate: string, rounding: Rounding): Money {
  const scaled = parseDecimal(rate, RATE_DECIMALS);
  if (scaled === undefined || scaled <= 0n)
    throw new AppError('invalid', `rate ${quoted(rate)} is not a decimal number above zero`);
  const numerator = money.minor * scaled * powerOfTen(decimalsOf(to));
  return { minor: divide(numerator, RATE_UNIT * powerOfTen(decimalsOf(money.currency)), rounding), currency: to };
}

const RATE_DECIMALS = 14;
const RATE_UNIT = powerOfTen(RATE_DECIMALS);

const refuse = (reason: 'currency' | DecimalDefect): MoneyResult => ({ ok: false, reason });
const refused = {
  currency: refuse('currency'),
  format: refuse('format'),
  decimals: refuse('decimals'),
  size: refuse('size'),
};

function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n || rounding === 'down') return quotient;
  const negative = remainder < 0n;
  if (rounding === 'half-up' && (negative ? -remainder : remainder) * 2n < denominator) return quotient;
  return negative ? quotient - 1n : quotient + 1n;
}

function decimalsOf(currency: string): number {
  const decimals = currencyDecimals(currency);
  if (decimals === undefined) throw new AppError('invalid', `currency ${quoted(currency)} is not known`);
  return decimals;
}

function mustMatch(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new AppError('invalid', `${quoted(a.currency)} and ${quoted(b.currency)} do not compare or add`);
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 40));
