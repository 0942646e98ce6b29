import { parseDecimal } from '@portcullis/domain';

import { addedByOthers } from './aggregation.ts';
import type { Case } from './case.ts';
import { fineOf } from './case.ts';
import type { CompiledRule, Limit } from './compiled-rule.ts';
import { NO, UNSURE, YES, both, either, type Degree, type Missing } from './degree.ts';
import { addBounds, type Bounds } from './fine-amount.ts';
import { areGoodsEligible } from './goods-exclusions.ts';
import type { DeMinimisQuestion } from './question.ts';
import { isWithinQuota } from './quota.ts';
import { taxAmountIn } from './tax-amount.ts';
import { tellMissingValue, valuationIn } from './value-basis.ts';

/** Does the rule's limit cover a parcel that the rule applies to: goods, mass, quota and value? */
export function covers(kase: Case, rule: CompiledRule, missing?: Missing): Degree {
  const goods = areGoodsEligible(kase.question, rule, missing);
  if (goods === NO) return NO;
  const mass = isMassWithin(kase.question, rule.maxMass, missing);
  if (mass === NO) return NO;
  const quota = rule.quota === undefined ? YES : isWithinQuota(kase, rule, quotaWorth(kase, rule), missing);
  if (quota === NO) return NO;
  const value = isWithinLimit(kase, rule, missing);
  return both(both(goods, mass), both(quota, value));
}

/** What the rule compares: its own basis, with what other parcels add. Undefined for a rule without a limit. */
export function comparedBy(kase: Case, rule: CompiledRule, missing?: Missing): Bounds | undefined {
  if (rule.limit === undefined) return undefined;
  const { currency } = rule.limit;
  return addBounds(worthBy(kase, rule, currency, missing), addedByOthers(kase, rule, currency, missing));
}

/** Is the value within the limit? A rule without one (no tax at all) covers every value. */
export function isWithinLimit(kase: Case, rule: CompiledRule, missing?: Missing): Degree {
  const { limit } = rule;
  if (limit === undefined) return YES;
  const compared = comparedBy(kase, rule);
  const whole = compared === undefined ? UNSURE : compare(compared, limit);
  const result = rule.window === 'item' && whole !== YES ? either(whole, areItemsWithin(kase, limit, missing)) : whole;
  if (result === UNSURE && missing) {
    comparedBy(kase, rule, missing);
    const cif = rule.basis === 'CIF' || rule.basis === 'tax-amount';
    tellMissingValue(kase, limit.currency, cif, missing);
  }
  return result;
}

function worthBy(kase: Case, rule: CompiledRule, currency: string, missing: Missing): Bounds {
  if (rule.basis === 'tax-amount') return taxAmountIn(kase, rule, currency, missing);
  const { goods, cif } = valuationIn(kase, currency);
  return rule.basis === 'CIF' ? cif : goods;
}

function quotaWorth(kase: Case, rule: CompiledRule): Bounds | undefined {
  const currency = rule.quota?.limit?.currency;
  return currency === undefined ? undefined : worthBy(kase, rule, currency, undefined);
}

function compare({ low, high }: Bounds, { fine, factor, strict }: Limit): Degree {
  const most = high === undefined || factor === undefined ? high : high * factor;
  if (most !== undefined && (strict ? most < fine : most <= fine)) return YES;
  if (low === high) return NO;
  const least = factor === undefined ? low : low * factor;
  return (strict ? least < fine : least <= fine) ? UNSURE : NO;
}

/** A limit for each article: is every line's price per piece within it? */
function areItemsWithin(kase: Case, limit: Limit, missing: Missing): Degree {
  const { goods } = kase.question;
  if (goods.length === 0) missing?.add('/goods');
  let result: Degree = goods.length === 0 ? UNSURE : YES;
  for (const [index, line] of goods.entries()) {
    const fine = fineOf(kase, line.value, limit.currency);
    if (fine === undefined) missing?.add(`/goods/${index}/value`);
    else if (line.pieces === undefined) missing?.add(`/goods/${index}/pieces`);
    const pieces = line.pieces !== undefined && Number.isSafeInteger(line.pieces) && line.pieces > 0 ? line.pieces : 0;
    result = both(result, fine === undefined ? UNSURE : isItemWithin(fine, pieces, limit));
  }
  return result;
}

function isItemWithin(line: bigint, pieces: number, limit: Limit): Degree {
  if (pieces === 0) return compare({ low: 0n, high: line }, limit);
  // Compared times the pieces, so that nothing is rounded.
  return compare({ low: line, high: line }, { ...limit, fine: limit.fine * BigInt(pieces) });
}

function isMassWithin({ grossMassKg }: DeMinimisQuestion, maxMass: bigint | undefined, missing: Missing): Degree {
  if (maxMass === undefined) return YES;
  const mass = massOf(grossMassKg);
  if (mass !== undefined) return mass <= maxMass ? YES : NO;
  missing?.add('/grossMassKg');
  return UNSURE;
}

/** Milligrams of a declared mass above zero; undefined if it is none. */
export function massOf(kilograms: string | undefined): bigint | undefined {
  const mass = kilograms === undefined ? undefined : parseDecimal(kilograms, 6);
  return mass === undefined || mass <= 0n ? undefined : mass;
}
