import { type Amount, convertMoney, type Facts, type Money, parseMoney } from '@portcullis/domain';

import { rateOf } from './decimals.ts';

/**
 * A declared amount in another currency, exact to the minor unit, by a rate among the facts (or the inverse of one).
 * `undefined` when the amount cannot be read, is negative, or no rate is known.
 */
export function amountIn(facts: Facts, amount: Amount | undefined, currency: string): Money | undefined {
  const money = readAmount(amount);
  if (money === undefined || money.currency === currency) return money;
  const rate = rateText(facts, money.currency, currency);
  return rate === undefined ? undefined : convertMoney(money, currency, rate, 'half-up');
}

/** A declared amount that is zero or more, else `undefined`. */
export function readAmount(amount: Amount | undefined): Money | undefined {
  if (amount === undefined) return undefined;
  const parsed = parseMoney(amount.amount, amount.currency);
  return parsed.ok && parsed.money.minor >= 0n ? parsed.money : undefined;
}

/** The name of a rate that was missing, for `UnjudgedIndicator.missing`. */
export const missingRate = (from: string, to: string): string => `rates.${from}-${to}`;

/** What stood in the way of `amountIn`: the amount at `pointer`, or the rate. */
export const missingAmount = (amount: Amount | undefined, currency: string, pointer: string): string =>
  amount === undefined || readAmount(amount) === undefined ? pointer : missingRate(amount.currency, currency);

/** The value of the whole item: the declared total, else the value of its only line. */
export const itemValue = (facts: Facts): Amount | undefined =>
  facts.declaration.totalValue ??
  (facts.declaration.lines.length === 1 ? facts.declaration.lines[0]?.value : undefined);

function rateText(facts: Facts, from: string, to: string): string | undefined {
  const direct = facts.rates.find((rate) => rate.from === from && rate.to === to);
  const value = rateOf(facts, from, to);
  if (value === undefined) return undefined;
  if (direct !== undefined && DECIMALS_14.test(direct.rate)) return direct.rate;
  const text = value.toFixed(14);
  return Number(text) > 0 ? text : undefined;
}

/** What `convertMoney` reads as it stands. */
const DECIMALS_14 = /^\d{1,16}(?:\.\d{1,14})?$/;
