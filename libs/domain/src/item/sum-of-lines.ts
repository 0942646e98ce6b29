import { addMoney, formatMoney, parseMoney, type Money } from '../money/money.ts';
import type { GoodsLine } from './declaration.ts';
import type { Amount } from './values.ts';

/**
 * The sum of the lines' values, which stands for a total that was not stated. Undefined where a line has no value, one
 * cannot be read, or the currencies differ: part of a sum is not a total.
 */
export function sumOfLines(lines: readonly GoodsLine[]): Amount | undefined {
  let sum: Money | undefined;
  for (const { value } of lines) {
    if (value === undefined) return undefined;
    const parsed = parseMoney(value.amount, value.currency);
    if (!parsed.ok || (sum !== undefined && sum.currency !== parsed.money.currency)) return undefined;
    sum = sum === undefined ? parsed.money : addMoney(sum, parsed.money);
  }
  return sum && { amount: formatMoney(sum), currency: sum.currency };
}
