import type { Relief, ReliefStatus } from '@portcullis/domain';

import { ratesUsed, type Case } from './case.ts';
import type { CompiledRule } from './compile.ts';
import { comparedBy, isWithinLimit } from './covers.ts';
import { NO } from './degree.ts';
import { amountOf, type Bounds } from './fine-amount.ts';
import { chargeOf } from './flat-charge.ts';
import type { Open } from './settle.ts';

/** The results of a charge in words and amounts; nothing is decided here. */
export function freeRelief(kase: Case, version: string, rule: CompiledRule): Relief {
  if (rule.rule.effect === 'no-tax')
    return settled(kase, version, rule, 'free', `${rule.id}: this tax does not exist here.`);
  return settled(kase, version, rule, 'free', `${rule.id}: within its limit of ${limitText(rule)}.`);
}

export const saleRelief = (kase: Case, version: string, rule: CompiledRule): Relief =>
  settled(
    kase,
    version,
    rule,
    'collected-at-sale',
    `${rule.id}: up to ${limitText(rule)} the seller collects the tax.`,
  );

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
  const compared = threshold === null ? undefined : comparedBy(kase, rule);
  if (threshold === null || compared === undefined) return { status, ruleId: rule.id, ruleVersion: version, reason };
  const rates = ratesUsed(kase, threshold.currency);
  return {
    status,
    ruleId: rule.id,
    ruleVersion: version,
    ...comparedAmount(kase, rule, compared),
    threshold,
    ...(rates.length > 0 && { rates }),
    reason,
  };
}

/** Left out where only ends of it are known. */
function comparedAmount(kase: Case, rule: CompiledRule, { low, high }: Bounds): Pick<Relief, 'compared'> {
  const { limit } = rule;
  if (low !== high || limit === undefined) return {};
  const { value } = kase.question;
  if (rule.rule.valueFactor !== undefined) {
    return { compared: amountOf((low * limit.factor) / 1_000_000n, limit.currency) };
  }
  if (rule.rule.basis === value?.basis && value?.currency === limit.currency && rule.window === 'parcel') {
    return { compared: { amount: value.amount ?? '', currency: limit.currency } };
  }
  return { compared: amountOf(low, limit.currency) };
}

function whyDue(kase: Case, rule: CompiledRule): string {
  if (rule.rule.effect === 'no-relief') return `${rule.id}: no relief exists any more.`;
  if (isWithinLimit(kase, rule) === NO) {
    switch (rule.rule.aboveThreshold) {
      case 'excess-only':
        return `${rule.id}: above its limit of ${limitText(rule)}; only the part above is charged.`;
      case 'whole-items-up-to-threshold':
        return `${rule.id}: above its limit of ${limitText(rule)}; articles that fit within it stay free.`;
      default:
        return `${rule.id}: above its limit of ${limitText(rule)}.`;
    }
  }
  return `${rule.id}: the goods, the mass or the number of parcels take it out of the relief.`;
}

const limitText = ({ rule: { threshold } }: CompiledRule): string =>
  threshold === null ? 'any value' : `${threshold.amount} ${threshold.currency}`;
