import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RulePack } from '@portcullis/domain';

/** The policy that an empty system starts with, read from its one file; without de minimis rules, which risk does not see. */
export function baselinePack(overrides: Partial<RulePack> = {}): RulePack {
  policy ??= JSON.parse(readFileSync(FILE, 'utf8')) as Omit<RulePack, 'deMinimis'>;
  return { ...policy, deMinimis: { version: 'none', rules: [] }, ...overrides };
}

const FILE = join(import.meta.dirname, '../../../../reference-data/data/risk/baseline-pack.json');
let policy: Omit<RulePack, 'deMinimis'> | undefined;
