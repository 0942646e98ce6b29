import type { RateUsed } from '@portcullis/domain';

import type { DeMinimisQuestion, RateFor } from '../question.ts';

/** A made-up consumer purchase whose every member is known; a spec states what differs. */
export const aPurchase = (changes: Partial<DeMinimisQuestion> = {}): DeMinimisQuestion => ({
  destination: 'NL',
  origin: 'CN',
  dispatchedFrom: 'CN',
  mode: 'postal',
  dates: { declaration: '2026-06-15' },
  goods: [{ groups: [], hs: '610910', pieces: 1 }],
  value: { amount: '10.00', currency: 'EUR', basis: 'intrinsic' },
  freightAndInsurance: { amount: '0', currency: 'EUR' },
  nature: 'sale',
  consignor: 'business',
  consignee: 'private',
  personalUse: true,
  grossMassKg: '0.5',
  smallConsignmentOptIn: true,
  suspicion: 'counterfeit',
  right: 'trademark',
  ...changes,
});

/** A made-up present from one private person to another. */
export const aGift = (changes: Partial<DeMinimisQuestion> = {}): DeMinimisQuestion =>
  aPurchase({ nature: 'gift', consignor: 'private', ...changes });

export const worth = (
  amount: string,
  currency: string,
  basis: 'intrinsic' | 'FOB' | 'CIF' = 'intrinsic',
): Pick<DeMinimisQuestion, 'value' | 'freightAndInsurance'> => ({
  value: { amount, currency, basis },
  freightAndInsurance: { amount: '0', currency },
});

/** The question without some of its members. */
export function without(question: DeMinimisQuestion, ...members: (keyof DeMinimisQuestion)[]): DeMinimisQuestion {
  const rest = { ...question };
  for (const member of members) Reflect.deleteProperty(rest, member);
  return rest;
}

/** Rates of a made-up day. */
export const rates =
  (table: Readonly<Record<string, string>>): RateFor =>
  (from, to): RateUsed | undefined => {
    const rate = table[`${from}/${to}`];
    return rate === undefined ? undefined : { from, to, rate, date: '2026-06-01', source: 'sample' };
  };
