import type { DeMinimisRule } from '@portcullis/domain';
import { z } from 'zod';

import { digestOf, once, readDataJson } from './data-file.ts';
import { amount, countryCode, currency, decimal, localDate } from './values.ts';

export interface DeMinimisRules {
  /** Digest of the rules' content: changes with any rule and with nothing else. */
  readonly version: string;
  readonly rules: readonly DeMinimisRule[];
}

const certainty = z.enum(['firm', 'approximate']).nullable();

const deMinimisRule = z
  .strictObject({
    id: z.string().min(1),
    jurisdiction: countryCode,
    kind: z.enum(['duty', 'vat', 'gift-duty', 'gift-vat', 'ipr-article-60']),
    mode: z.enum(['postal', 'express', 'any']),
    originOnly: z.array(countryCode),
    originExclude: z.array(countryCode),
    originMeans: z.enum(['origin', 'dispatch']),
    audience: z.enum(['any', 'b2c', 'b2b', 'c2c', 'personal-use']),
    effect: z.enum([
      'relief',
      'no-relief',
      'no-tax',
      'collected-at-sale',
      'flat-charge',
      'simplified-rate',
      'ipr-scope',
    ]),
    threshold: amount.nullable(),
    comparison: z.enum(['lte', 'lt']).nullable(),
    basis: z.enum(['intrinsic', 'FOB', 'CIF', 'tax-amount', 'per-item-flat']).nullable(),
    valueFactor: decimal.exactOptional(),
    aboveThreshold: z.enum(['full-value', 'excess-only', 'whole-items-up-to-threshold']).nullable(),
    maxGrossWeightKg: decimal.exactOptional(),
    excludedGoods: z.array(z.string()),
    aggregation: z.string(),
    quota: z
      .strictObject({
        count: z.int().positive().exactOptional(),
        amount: decimal.exactOptional(),
        currency: currency.exactOptional(),
        window: z.string(),
      })
      .exactOptional(),
    flatCharge: z
      .strictObject({
        amount: decimal,
        currency,
        per: z.string(),
        tiers: z.array(z.record(z.string(), z.string())).exactOptional(),
      })
      .exactOptional(),
    adValorem: z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))).exactOptional(),
    conditions: z.array(z.string()).exactOptional(),
    article60: z.record(z.string(), z.unknown()).exactOptional(),
    dateBasis: z.enum(['declaration', 'entry', 'release', 'purchase']),
    effectiveFrom: localDate.nullable(),
    effectiveTo: localDate.nullable(),
    dateCertainty: z.strictObject({ from: certainty, to: certainty }),
    certainty: z.enum(['verified', 'unverified']),
    source: z.string().min(1),
    note: z.string(),
  })
  .refine((rule) => (rule.threshold === null) === (rule.comparison === null), 'threshold and comparison come together')
  .refine(
    (rule) => rule.effectiveFrom === null || rule.effectiveTo === null || rule.effectiveFrom <= rule.effectiveTo,
    'ends before it begins',
  );

export const deMinimisRulesSchema = z
  .array(deMinimisRule)
  .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, 'an id occurs twice');

/** The dated value limits of all jurisdictions (`de-minimis-rules.json`), checked. */
export const loadDeMinimisRules = once((): DeMinimisRules => {
  const rules: readonly DeMinimisRule[] = readDataJson('de-minimis-rules.json', deMinimisRulesSchema);
  return { version: digestOf(JSON.stringify(rules)), rules };
});
