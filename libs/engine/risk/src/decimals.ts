import type { Facts } from '@portcullis/domain';

/**
 * A declared decimal as a number, for ratios only (money itself is compared in exact minor units). `undefined` unless it
 * is digits with at most one point: signs, exponents, blanks and thousands separators are doubtful, hence unknown.
 */
export function decimalOf(text: string | undefined): number | undefined {
  if (text === undefined || text.length === 0 || text.length > 24) return undefined;
  let digits = 0;
  let points = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 46) points += 1;
    else return undefined;
  }
  return digits > 0 && points <= 1 ? Number(text) : undefined;
}

/** Units of `to` for one of `from`, by the pair or its inverse; `undefined` when the facts hold neither. */
export function rateOf(facts: Facts, from: string, to: string): number | undefined {
  if (from === to) return 1;
  let inverse: number | undefined;
  for (const rate of facts.rates) {
    if (rate.from === from && rate.to === to) return positive(decimalOf(rate.rate));
    if (rate.from === to && rate.to === from) inverse = positive(decimalOf(rate.rate));
  }
  return inverse === undefined ? undefined : 1 / inverse;
}

/** For `saw`: at most `places` decimals, no trailing zeros. */
export const shown = (value: number, places = 2): string => String(Number(value.toFixed(places)));

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 ? value : undefined;
