import { readFileSync } from 'node:fs';

import type { DeMinimisRule } from '@portcullis/domain';

import { compileRules } from '../compile.ts';

const FILE = new URL('../../../../reference-data/data/de-minimis-rules.json', import.meta.url);

/** The rules as they are published with the reference data. */
export const RULES = JSON.parse(readFileSync(FILE, 'utf8')) as readonly DeMinimisRule[];

export const COMPILED = compileRules(RULES, 'rules-1');

/** A made-up rule; a spec states what matters. */
export const aRule = (changes: Partial<DeMinimisRule> = {}): DeMinimisRule => ({
  id: 'ZZ-DUTY',
  jurisdiction: 'ZZ',
  kind: 'duty',
  mode: 'any',
  originOnly: [],
  originExclude: [],
  originMeans: 'origin',
  audience: 'any',
  effect: 'relief',
  threshold: { amount: '100.00', currency: 'EUR' },
  comparison: 'lte',
  basis: 'intrinsic',
  aboveThreshold: 'full-value',
  excludedGoods: [],
  aggregation: 'per-consignment',
  dateBasis: 'declaration',
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  dateCertainty: { from: 'firm', to: null },
  certainty: 'verified',
  source: 'made up for a test',
  note: '',
  ...changes,
});
