import type { Amount, Facts } from '@portcullis/domain';

import { amountIn, itemValue, missingAmount, readAmount } from '../amounts.ts';
import { decimalOf, rateOf } from '../decimals.ts';
import { fires, indicator, type JudgeExtra, type Judgement, quiet, unknown } from '../indicator.ts';

const defaults = { marginPct: 5 };

function judge(facts: Facts, { marginPct }: typeof defaults, { limits }: JudgeExtra): Judgement {
  let missing: string | undefined;
  for (const threshold of limits) {
    const declared = itemValue(facts);
    if (isFar(facts, declared, threshold, marginPct)) continue;
    const limit = readAmount(threshold);
    if (limit === undefined || limit.minor === 0n) continue;
    const value = amountIn(facts, declared, limit.currency);
    if (value === undefined) {
      missing ??= missingAmount(declared, limit.currency, 'totalValue');
      continue;
    }
    // Both sides times 10,000 keep a margin with two decimals exact.
    const lowest = limit.minor * BigInt(Math.round((100 - marginPct) * 100));
    if (value.minor > limit.minor || value.minor * 10_000n < lowest) continue;
    return fires(1, {
      text: 'The value lies just under a limit that is in force.',
      saw: [
        {
          name: 'value',
          value: `${declared?.amount ?? ''} ${declared?.currency ?? ''}`,
          usual: `limit ${threshold.amount} ${threshold.currency}`,
        },
      ],
    });
  }
  return missing === undefined ? quiet() : unknown(missing);
}

/** Within the margin below a threshold of the day, the threshold itself included: there relief still holds as a rule. */
export const justUnderLimit = indicator({
  id: 'IPR-VAL-004',
  group: 'value',
  version: 1,
  asks: 'Does the value lie just under a limit in force?',
  defaults,
  judge,
});

/** Most values are nowhere near a limit: told by a rough look, with room for its error, before amounts are made exact. */
function isFar(facts: Facts, declared: Amount | undefined, threshold: Amount, marginPct: number): boolean {
  const value = decimalOf(declared?.amount);
  const limit = decimalOf(threshold.amount);
  const rate = declared === undefined ? undefined : rateOf(facts, declared.currency, threshold.currency);
  if (value === undefined || limit === undefined || rate === undefined) return false;
  return value * rate > limit * 1.001 + 1 || value * rate < limit * (0.999 - marginPct / 100) - 1;
}
