import type { Facts } from '@portcullis/domain';

import type { Indicator, Judgement, JudgeExtra, Parameters } from '../indicator.ts';
import { baselinePack } from './rule-pack.ts';

/** What one indicator says of some facts, by its own parameters unless others are given. */
export function judgeOne(
  one: Indicator,
  facts: Facts,
  extra: Partial<JudgeExtra> = {},
  parameters: Parameters = {},
): Judgement {
  const { priors } = baselinePack();
  return one.judge(facts, { ...one.defaults, ...parameters }, { limits: [], priors, ...extra });
}

/** A judgement in one line for tables: `quiet`, `fires 0.5`, or `unknown lines[0].hs`. */
export function inShort(judged: Judgement): string {
  if (judged.answer === 'quiet') return 'quiet';
  return judged.answer === 'fires'
    ? `fires ${Number(judged.strength.toFixed(4))}`
    : `unknown ${judged.missing.join(' ')}`;
}
