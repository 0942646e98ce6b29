import { parseDecimal } from '@portcullis/domain';

import type { Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import type { Missing } from './degree.ts';
import type { Bounds, Fine } from './fine-amount.ts';
import type { DeMinimisQuestion } from './question.ts';
import { valuationIn } from './value-basis.ts';

/**
 * The duty or tax itself, which some limits are about: duty on the value with freight, tax on that and the duty. Lines of
 * different percentages give a lowest and a highest amount. Domain paper on de minimis, sections 5 and 9.
 */
export function taxAmountIn(kase: Case, rule: CompiledRule, currency: string, missing?: Missing): Bounds {
  const base = valuationIn(kase, currency).cif;
  const { jurisdiction, kind } = rule.rule;
  const wantsDuty = kind !== 'vat' || ADDED_TOGETHER.has(jurisdiction);
  const wantsVat = kind === 'vat' || ADDED_TOGETHER.has(jurisdiction);
  const dutyRate = percentages(kase.question, 'dutyPercent', missing);
  const duty = { low: share(base.low, dutyRate.low), high: shareOrMore(base.high, dutyRate.high) };
  if (!wantsVat) return rounded(jurisdiction, duty);
  const vatRate = percentages(kase.question, 'vatPercent', missing);
  const vatHigh =
    base.high === undefined || duty.high === undefined ? undefined : shareOrMore(base.high + duty.high, vatRate.high);
  const vat = { low: share(base.low + duty.low, vatRate.low), high: vatRate.high === 0n ? 0n : vatHigh };
  if (!wantsDuty) return rounded(jurisdiction, vat);
  return rounded(jurisdiction, {
    low: duty.low + vat.low,
    high: duty.high === undefined || vat.high === undefined ? undefined : duty.high + vat.high,
  });
}

/** Where duty and tax are one amount for the limit: New Zealand until 2019, China's postal tax, India's waiver. */
const ADDED_TOGETHER = new Set(['CN', 'IN', 'NZ']);

/** Steps to which an amount is rounded before it is compared (Switzerland: five centimes), in 10^-18 units. */
const STEPS: ReadonlyMap<string, Fine> = new Map([['CH', 5n * 10n ** 16n]]);

const PERCENT_DECIMALS = 6;
const WHOLE = 100n * 10n ** BigInt(PERCENT_DECIMALS);

interface Percentages {
  readonly low: bigint;
  readonly high: bigint | undefined;
}

function percentages(question: DeMinimisQuestion, field: 'dutyPercent' | 'vatPercent', missing: Missing): Percentages {
  let low: bigint | undefined;
  let high: bigint | undefined = 0n;
  for (let index = 0; index < question.goods.length; index++) {
    const text = question.goods[index]?.[field];
    const parsed = text === undefined ? undefined : parseDecimal(text, PERCENT_DECIMALS);
    if (parsed === undefined || parsed < 0n) {
      missing?.add(`/goods/${index}/${field}`);
      low = 0n;
      high = undefined;
      continue;
    }
    if (low === undefined || parsed < low) low = parsed;
    if (high !== undefined && parsed > high) high = parsed;
  }
  if (low === undefined) missing?.add('/goods');
  return low === undefined ? { low: 0n, high: undefined } : { low, high };
}

/** Rounded down: a lowest end must not be too high. */
const share = (fine: Fine, percent: bigint): Fine => (fine * percent) / WHOLE;

function shareOrMore(fine: Fine | undefined, percent: bigint | undefined): Fine | undefined {
  if (percent === 0n) return 0n;
  if (fine === undefined || percent === undefined) return undefined;
  return (fine * percent + WHOLE - 1n) / WHOLE;
}

function rounded(jurisdiction: string, { low, high }: Bounds): Bounds {
  const step = STEPS.get(jurisdiction);
  if (step === undefined) return { low, high };
  const toStep = (fine: Fine): Fine => ((fine + step / 2n) / step) * step;
  return { low: toStep(low), high: high === undefined ? undefined : toStep(high) };
}
