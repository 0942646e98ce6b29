import { z } from 'zod';

import { digestOf, once, readDataJson } from './data-file.ts';
import { categoryCode } from './values.ts';

/** A stretch of the tariff: codes whose first digits lie between `from` and `to`, both included and of equal length. */
export interface HsRange {
  readonly from: string;
  readonly to: string;
}

/** A seizure category of the annual customs reports, with what helps to recognise its goods. */
export interface ProductCategory {
  readonly code: string;
  readonly sector: string;
  readonly label: string;
  readonly hs: readonly HsRange[];
  readonly keywords: readonly string[];
  readonly niceClasses: readonly number[];
  /** Fakes of this category can harm health or safety. */
  readonly healthSafety: boolean;
  readonly referTo: readonly string[];
  /** Usual gross mass of one piece, kg; an estimate. */
  readonly usualUnitKg: { readonly min: number; readonly max: number };
}

export interface ProductCategories {
  /** Digest of the content. */
  readonly version: string;
  readonly sectors: readonly { readonly code: string; readonly label: string }[];
  readonly categories: readonly ProductCategory[];
}

const schema = z.object({
  schema: z.literal('ipr-product-categories/1'),
  sectors: z.array(z.object({ code: z.string(), label: z.string() })),
  categories: z.array(
    z.object({
      code: categoryCode,
      sector: z.string(),
      label: z.string(),
      hs_hints: z.array(z.string().transform(readHint)),
      nice_classes: z.array(z.int().min(1).max(45)),
      health_safety: z.boolean(),
      refer_to: z.array(z.string()).optional(),
      typical_unit_gross_kg: z
        .object({ min: z.number().positive(), max: z.number().positive() })
        .refine(({ min, max }) => min < max, 'min is not below max'),
      description_keywords_en: z.array(z.string().min(1)),
    }),
  ),
});

/** Seizure categories (`ipr-product-categories.json`): a first guess, an officer's choice always wins. */
export const loadProductCategories = once((): ProductCategories => {
  const { sectors, categories } = readDataJson('ipr-product-categories.json', schema);
  return {
    version: digestOf(JSON.stringify(categories)),
    sectors,
    categories: categories.map((category) => ({
      code: category.code,
      sector: category.sector,
      label: category.label,
      hs: category.hs_hints,
      keywords: category.description_keywords_en,
      niceClasses: category.nice_classes,
      healthSafety: category.health_safety,
      referTo: category.refer_to ?? [],
      usualUnitKg: { min: category.typical_unit_gross_kg.min, max: category.typical_unit_gross_kg.max },
    })),
  };
});

/** `61` · `2203-2208` · `9603.21`: a prefix stands for the range of itself. */
function readHint(hint: string, context: z.core.$RefinementCtx): HsRange {
  const digits = hint.replaceAll('.', '');
  const match = /^(\d{2}|\d{4}|\d{6})(?:-(\d{2,6}))?$/.exec(digits);
  const from = match?.[1] ?? '';
  const to = match?.[2] ?? from;
  if (match === null || to.length !== from.length || to < from) {
    context.addIssue({
      code: 'custom',
      message: `${hint} is neither a tariff prefix nor a range of two of equal length`,
    });
  }
  return { from, to };
}
