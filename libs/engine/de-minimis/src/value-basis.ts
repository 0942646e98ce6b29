import type { Case, Valuation } from './case.ts';
import { fineOf } from './case.ts';
import { ANYTHING, type Bounds, type Fine } from './fine-amount.ts';
import type { DeMinimisQuestion } from './question.ts';

/**
 * The parcel's worth in a currency: goods alone, and with international freight and insurance. FOB and intrinsic value are
 * one here, since nobody declares inland freight apart. Where freight is not stated, only ends are known: goods of 100
 * without a word on freight are worth 100 or more CIF. Domain paper on de minimis, section 9.
 */
export function valuationIn(kase: Case, currency: string): Valuation {
  for (const known of kase.valuations) if (known.currency === currency) return known;
  const { value, freightAndInsurance } = kase.question;
  const stated = fineOf(kase, value, currency);
  const freight = fineOf(kase, freightAndInsurance, currency);
  const valuation = {
    currency,
    goods: goodsWorth(stated, freight, value?.basis),
    cif: cifWorth(stated, freight, value?.basis),
  };
  kase.valuations.push(valuation);
  return valuation;
}

type Basis = NonNullable<DeMinimisQuestion['value']>['basis'];

function goodsWorth(stated: Fine | undefined, freight: Fine | undefined, basis: Basis): Bounds {
  if (stated === undefined) return ANYTHING;
  if (basis === 'intrinsic' || basis === 'FOB') return { low: stated, high: stated };
  if (freight === undefined || basis === undefined) return { low: 0n, high: stated };
  const goods = stated > freight ? stated - freight : 0n;
  return { low: goods, high: goods };
}

function cifWorth(stated: Fine | undefined, freight: Fine | undefined, basis: Basis): Bounds {
  if (stated === undefined) return freight === undefined ? ANYTHING : { low: freight, high: undefined };
  if (basis === 'CIF') return { low: stated, high: stated };
  if (basis === undefined) return { low: stated, high: freight === undefined ? undefined : stated + freight };
  return freight === undefined ? { low: stated, high: undefined } : { low: stated + freight, high: stated + freight };
}

/** Names what keeps the worth from being exact. */
export function tellMissingValue(kase: Case, currency: string, cif: boolean, missing: Set<string>): void {
  const { value, freightAndInsurance } = kase.question;
  tellMissingAmount(kase, value, currency, '/value', missing);
  if (value?.basis === undefined) missing.add('/value/basis');
  else if (cif !== (value.basis === 'CIF')) {
    tellMissingAmount(kase, freightAndInsurance, currency, '/freightAndInsurance', missing);
  }
}

/** Names the part of an amount that is absent, unreadable or without a rate. */
export function tellMissingAmount(
  kase: Case,
  amount: { readonly amount?: string; readonly currency?: string } | undefined,
  currency: string,
  pointer: string,
  missing: Set<string>,
): void {
  if (amount === undefined) missing.add(pointer);
  else if (amount.amount === undefined) missing.add(`${pointer}/amount`);
  else if (amount.currency === undefined) missing.add(`${pointer}/currency`);
  else if (fineOf(kase, amount, currency) === undefined) {
    const own = fineOf(kase, amount, amount.currency) !== undefined;
    missing.add(own ? `/rates/${amount.currency}/${currency}` : `${pointer}/amount`);
  }
}
