import type { Amount, LocalDate } from '../item/values.ts';

/** One dated rule of `de-minimis-rules.json`; fields as `domain/de-minimis.md`, section 2 tells them. */
export interface DeMinimisRule {
  readonly id: string;
  readonly jurisdiction: string;
  readonly kind: 'duty' | 'vat' | 'gift-duty' | 'gift-vat' | 'ipr-article-60';
  readonly mode: 'postal' | 'express' | 'any';
  readonly originOnly: readonly string[];
  readonly originExclude: readonly string[];
  readonly originMeans: 'origin' | 'dispatch';
  readonly audience: 'any' | 'b2c' | 'b2b' | 'c2c' | 'personal-use';
  readonly effect:
    'relief' | 'no-relief' | 'no-tax' | 'collected-at-sale' | 'flat-charge' | 'simplified-rate' | 'ipr-scope';
  readonly threshold: Amount | null;
  readonly comparison: 'lte' | 'lt' | null;
  readonly basis: 'intrinsic' | 'FOB' | 'CIF' | 'tax-amount' | 'per-item-flat' | null;
  readonly valueFactor?: string;
  readonly aboveThreshold: 'full-value' | 'excess-only' | 'whole-items-up-to-threshold' | null;
  readonly maxGrossWeightKg?: string;
  readonly excludedGoods: readonly string[];
  readonly aggregation: string;
  readonly quota?: {
    readonly count?: number;
    readonly amount?: string;
    readonly currency?: string;
    readonly window: string;
  };
  readonly flatCharge?: {
    readonly amount: string;
    readonly currency: string;
    readonly per: string;
    readonly tiers?: readonly Readonly<Record<string, string>>[];
  };
  readonly adValorem?: readonly Readonly<Record<string, string | boolean>>[];
  readonly conditions?: readonly string[];
  readonly article60?: Readonly<Record<string, unknown>>;
  readonly dateBasis: 'declaration' | 'entry' | 'release' | 'purchase';
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly dateCertainty: { readonly from: 'firm' | 'approximate' | null; readonly to: 'firm' | 'approximate' | null };
  readonly certainty: 'verified' | 'unverified';
  readonly source: string;
  readonly note: string;
}
