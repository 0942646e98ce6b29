import type { RulePack } from '@portcullis/domain';
import { z } from 'zod';

import { once, readDataJson } from './data-file.ts';
import { loadDeMinimisRules } from './de-minimis-rules.ts';
import { indicatorGroup } from './indicator-defaults.ts';

const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);

const setting = z.strictObject({
  version: z.int().positive(),
  weight: z.number().min(-100).max(100),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).exactOptional(),
});

const profile = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  neededForFree: z.array(z.string().min(1)),
  unknownAsks: z.array(z.enum(['duty', 'vat', 'iprScope'])),
  keepDays: z.int().positive(),
});

const withDefault = <T extends z.ZodType>(value: T, key: string) =>
  z.record(z.string(), value).refine((record) => key in record, `has no entry ${key} for every other one`);

/** A rule pack without its de minimis rules, which have a file of their own. */
export const packPolicySchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().min(1),
  version: z.int().positive(),
  indicators: z.record(z.string().regex(/^[A-Z]+(-[A-Z0-9]+)+$/, 'an indicator id such as IPR-VAL-002'), setting),
  groupCaps: z.partialRecord(indicatorGroup, points),
  combinedCaps: z.array(
    z.strictObject({ groups: z.array(indicatorGroup).min(2), cap: points, reason: z.string().min(1) }),
  ),
  lanes: z
    .strictObject({ yellowFrom: points, orangeFrom: points, redFrom: points })
    .refine(
      (lanes) => 0 < lanes.yellowFrom && lanes.yellowFrom < lanes.orangeFrom && lanes.orangeFrom < lanes.redFrom,
      'lanes must rise from above 0',
    ),
  offices: withDefault(z.strictObject({ randomRate: share, auditRate: share }), '*'),
  profiles: withDefault(profile, '*'),
  priors: z.strictObject({ provenance: withDefault(share, '_default'), category: withDefault(share, '_default') }),
});

/** The rule pack an empty system starts with: `risk/baseline-pack.json` and the dated value limits. */
export const loadBaselinePack = once((): RulePack => ({
  ...readDataJson('risk/baseline-pack.json', packPolicySchema),
  deMinimis: loadDeMinimisRules(),
}));
