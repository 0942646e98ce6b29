import type { RateUsed, RulePack } from '@portcullis/domain';

import { loadBaselinePack } from './baseline-pack.ts';
import { loadEcbRates } from './ecb-rates.ts';
import { loadIndicatorDefaults } from './indicator-defaults.ts';
import { loadProductCategories, type ProductCategories } from './product-categories.ts';
import { loadUnacceptableDescriptions, type UnacceptableDescriptions } from './unacceptable-descriptions.ts';

/** Every table that a decision is made with, as shipped. */
export interface Tables {
  readonly pack: RulePack;
  readonly terms: UnacceptableDescriptions & { readonly placeholders: readonly string[] };
  readonly categories: ProductCategories;
  readonly imitationTerms: readonly string[];
  /** The newest rate not after a day, however old: its date tells. */
  readonly rates: {
    readonly version: string;
    readonly rateOn: (from: string, to: string, date: string) => RateUsed | undefined;
  };
}

const ANY_AGE = 36_500;

export function loadTables(): Tables {
  const { lexicon } = loadIndicatorDefaults();
  const rates = loadEcbRates();
  return {
    pack: loadBaselinePack(),
    terms: { ...loadUnacceptableDescriptions(), placeholders: lexicon.placeholders },
    categories: loadProductCategories(),
    imitationTerms: lexicon.imitation,
    rates: { version: rates.version, rateOn: (from, to, date) => rates.rateOn(from, to, date, ANY_AGE) },
  };
}
