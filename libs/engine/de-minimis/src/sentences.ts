import type { DeMinimisRule } from '@portcullis/domain';

/** What a rule says in each outcome, made once when it is loaded. */
export interface Sentences {
  readonly within: string;
  readonly atSale: string;
  readonly above: string;
  readonly outside: string;
  readonly refused: string;
}

export function sentencesOf({ id, effect, threshold, aboveThreshold }: DeMinimisRule): Sentences {
  const limit = threshold === null ? 'any value' : `${threshold.amount} ${threshold.currency}`;
  return {
    within: effect === 'no-tax' ? `${id}: this tax does not exist here.` : `${id}: within its limit of ${limit}.`,
    atSale: `${id}: up to ${limit} the seller collects the tax.`,
    above: `${id}: above its limit of ${limit}${ABOVE[aboveThreshold ?? 'full-value']}.`,
    outside: `${id}: the goods, the mass or the number of parcels take it out of the relief.`,
    refused: `${id}: no relief exists any more.`,
  };
}

const ABOVE = {
  'full-value': '',
  'excess-only': '; only the part above is charged',
  'whole-items-up-to-threshold': '; articles that fit within it stay free',
} as const;
