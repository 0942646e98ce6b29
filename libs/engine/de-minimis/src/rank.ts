import type { DeMinimisRule } from '@portcullis/domain';

/**
 * The four questions about a charge in their order (domain paper on de minimis, section 2): is it free, does the seller
 * collect it, is there a substitute charge, is relief refused? The first answered with yes settles it.
 */
export const FREE = 0;
export const AT_SALE = 1;
export const SUBSTITUTE = 2;
export const REFUSED = 3;
export type Rank = typeof FREE | typeof AT_SALE | typeof SUBSTITUTE | typeof REFUSED;

export const RANK_OF: Readonly<Record<DeMinimisRule['effect'], Rank>> = {
  relief: FREE,
  'no-tax': FREE,
  'collected-at-sale': AT_SALE,
  'flat-charge': SUBSTITUTE,
  'simplified-rate': SUBSTITUTE,
  'no-relief': REFUSED,
  'ipr-scope': REFUSED,
};
