import type { Amount, Relief, ReliefStatus } from '@portcullis/domain';

import { ratesUsed, type Case, type Valuation } from './case.ts';
import { FACTOR_UNIT } from './compile.ts';
import type { CompiledRule, Limit } from './compiled-rule.ts';
import { comparedBy, isWithinLimit } from './covers.ts';
import { NO } from './degree.ts';
import { ANYTHING, amountOf } from './fine-amount.ts';
import { chargeOf } from './flat-charge.ts';
import { REFUSED } from './rank.ts';
import type { Open } from './open.ts';
import { valuationIn } from './value-basis.ts';

/** The results of a charge in words and amounts; nothing is decided here. */
export const freeRelief = (kase: Case, version: string, rule: CompiledRule): Relief =>
  settled(kase, version, rule, 'free', rule.sentences.within);

export const saleRelief = (kase: Case, version: string, rule: CompiledRule): Relief =>
  settled(kase, version, rule, 'collected-at-sale', rule.sentences.atSale);

export function chargeRelief(kase: Case, version: string, rule: CompiledRule): Relief {
  const { charge, reason } = chargeOf(kase, rule);
  const status = rule.rule.effect === 'flat-charge' ? 'flat-charge' : 'simplified';
  const relief = settled(kase, version, rule, status, `${rule.id}: ${reason}`);
  return charge === undefined ? relief : { ...relief, charge };
}

export function dueRelief(kase: Case, version: string, rule: CompiledRule): Relief {
  return settled(kase, version, rule, 'due', whyDue(kase, rule));
}

export function unknownRelief(version: string, open: Open, doubtful: CompiledRule | undefined): Relief {
  const proposed = open.proposed ?? (open.waiting === undefined ? doubtful : undefined);
  if (proposed !== undefined) {
    const reason = `${proposed.id} would settle it but is not verified.`;
    const missing = [...open.missing, `/rules/${proposed.id}/certainty`];
    return { status: 'unknown', proposedBy: proposed.id, ruleVersion: version, reason, missing };
  }
  if (open.missing.size === 0) {
    return {
      status: 'unknown',
      ruleVersion: version,
      reason: 'No rule at hand fits this parcel.',
      missing: ['/rules'],
    };
  }
  const missing = [...open.missing];
  const first = open.waiting === undefined ? 'The day that picks the rules' : `What ${open.waiting.id} asks for`;
  return { status: 'unknown', ruleVersion: version, reason: `${first} is not known: ${missing.join(', ')}.`, missing };
}

/** Unknown before any rule was looked at. */
export const unknownBecause = (version: string, reason: string, missing: string): Relief => ({
  status: 'unknown',
  ruleVersion: version,
  reason,
  missing: [missing],
});

function settled(kase: Case, version: string, rule: CompiledRule, status: ReliefStatus, reason: string): Relief {
  const { threshold } = rule.rule;
  const { id: ruleId, limit } = rule;
  if (threshold === null || limit === undefined) return { status, ruleId, ruleVersion: version, reason };
  const valuation = valuationIn(kase, limit.currency);
  const compared = comparedAmount(kase, rule, limit, valuation);
  const rates = (valuation.rates ??= ratesUsed(kase, limit.currency));
  if (compared === undefined) {
    return rates.length === 0
      ? { status, ruleId, ruleVersion: version, threshold, reason }
      : { status, ruleId, ruleVersion: version, threshold, rates, reason };
  }
  return rates.length === 0
    ? { status, ruleId, ruleVersion: version, compared, threshold, reason }
    : { status, ruleId, ruleVersion: version, compared, threshold, rates, reason };
}

/** Undefined where only ends of it are known. The parcel's own worth is put into words once for all rules. */
function comparedAmount(kase: Case, rule: CompiledRule, limit: Limit, valuation: Valuation): Amount | undefined {
  const isOwnWorth = rule.window === 'parcel' && limit.factor === undefined && rule.basis !== 'tax-amount';
  if (!isOwnWorth) {
    const { low, high } = comparedBy(kase, rule) ?? ANYTHING;
    if (low !== high) return undefined;
    return amountOf(limit.factor === undefined ? low : (low * limit.factor) / FACTOR_UNIT, limit.currency);
  }
  const isCif = rule.basis === 'CIF';
  const { low, high } = isCif ? valuation.cif : valuation.goods;
  if (low !== high) return undefined;
  return isCif
    ? (valuation.cifText ??= amountOf(low, limit.currency))
    : (valuation.goodsText ??= amountOf(low, limit.currency));
}

function whyDue(kase: Case, rule: CompiledRule): string {
  if (rule.rank === REFUSED) return rule.sentences.refused;
  return isWithinLimit(kase, rule) === NO ? rule.sentences.above : rule.sentences.outside;
}
