import type { IndicatorGroup } from '@portcullis/domain';
import { z } from 'zod';

import { once, readDataJson } from './data-file.ts';

/** What the literature says of one indicator; weights here are where a rule pack starts, not what decides. */
export interface IndicatorDefault {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly kind: string;
  readonly stage: string;
  readonly title: string;
  readonly rationale: string;
  readonly defaultWeight: number;
  readonly needsHistory: boolean;
  readonly usesPersonalData: boolean;
  readonly falsePositiveNote: string;
  readonly evidence: string;
  readonly sources: readonly string[];
}

export interface IndicatorDefaults {
  readonly indicators: readonly IndicatorDefault[];
  readonly lexicon: {
    /** Sales terms of imitations: replica, 1:1, mirror quality. */
    readonly imitation: readonly string[];
    readonly vague: readonly string[];
    /** Words that stand where a party's name should be. */
    readonly placeholders: readonly string[];
  };
}

export const indicatorGroup = z.enum([
  'brand',
  'data',
  'value',
  'pattern',
  'party',
  'route',
  'intelligence',
  'physical',
  'safety',
  'control',
]);

const schema = z.object({
  schema: z.literal('ipr-risk-indicators/1'),
  lexicon: z.object({
    imitation: z.array(z.string().min(1)),
    vague: z.array(z.string().min(1)),
    placeholders: z.array(z.string().min(1)),
  }),
  indicators: z.array(
    z.object({
      id: z.string().regex(/^IPR-[A-Z]{3,5}-M?\d{2,3}$/),
      group: indicatorGroup,
      kind: z.string(),
      stage: z.string(),
      title: z.string(),
      rationale: z.string(),
      default_weight: z.number().min(-100).max(100),
      needs_history: z.boolean(),
      uses_personal_data: z.boolean(),
      false_positive_note: z.string(),
      evidence: z.string(),
      sources: z.array(z.string()),
    }),
  ),
});

/** Indicators with their reasons and sources, and the lexicons (`ipr-risk-indicators.json`). */
export const loadIndicatorDefaults = once((): IndicatorDefaults => {
  const { indicators, lexicon } = readDataJson('ipr-risk-indicators.json', schema);
  return {
    lexicon,
    indicators: indicators.map(
      ({ default_weight, needs_history, uses_personal_data, false_positive_note, ...rest }) => ({
        ...rest,
        defaultWeight: default_weight,
        needsHistory: needs_history,
        usesPersonalData: uses_personal_data,
        falsePositiveNote: false_positive_note,
      }),
    ),
  };
});
