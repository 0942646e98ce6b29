import { parseDecimal, parseHsCode, type Amount } from '@portcullis/domain';

import type { Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import { comparedBy } from './covers.ts';
import { amountOf, ruleFine } from './fine-amount.ts';
import type { DeMinimisQuestion } from './question.ts';

/** What a substitute charge comes to; without an amount where the law leaves a choice or something is not known. */
export interface Charge {
  readonly charge?: Amount;
  readonly reason: string;
}

/** The flat charge or the simplified rate of a rule that covers the parcel. */
export function chargeOf(kase: Case, rule: CompiledRule): Charge {
  return rule.rule.effect === 'flat-charge' ? flatCharge(kase, rule) : simplifiedRate(kase, rule);
}

function flatCharge({ question }: Case, { rule }: CompiledRule): Charge {
  const { flatCharge: flat, adValorem } = rule;
  if (flat === undefined) return { reason: 'a flat charge whose amount is not at hand.' };
  const each = `${flat.amount} ${flat.currency}`;
  if (flat.tiers !== undefined || adValorem !== undefined) {
    return { reason: 'a flat charge, or a rate that the carrier may choose instead; the amount depends on both.' };
  }
  if (flat.per !== 'tariff-item') {
    return { charge: { amount: flat.amount, currency: flat.currency }, reason: `a flat charge of ${each} each.` };
  }
  const items = tariffItemsOf(question);
  const fine = ruleFine(flat);
  if (items === undefined || fine === undefined) {
    return { reason: `a flat charge of ${each} for each distinct tariff item; their number is not known.` };
  }
  const times = items === 1 ? 'one distinct tariff item' : `${items} distinct tariff items`;
  return { charge: amountOf(BigInt(items) * fine, flat.currency), reason: `a flat charge of ${each} for ${times}.` };
}

/**
 * Distinct tariff classifications in the parcel, not pieces: as declared, else counted from the codes. Where every line
 * carries more than six digits a full declaration is made, and the longer codes are counted; else the first six digits.
 * Regulation (EU) 2026/382; domain paper on de minimis, section 3.
 */
export function tariffItemsOf({ distinctTariffItems, goods }: DeMinimisQuestion): number | undefined {
  if (distinctTariffItems !== undefined) {
    return Number.isSafeInteger(distinctTariffItems) && distinctTariffItems > 0 ? distinctTariffItems : undefined;
  }
  const short = new Set<string>();
  const long = new Set<string>();
  let isFull = true;
  for (const { hs } of goods) {
    const code = hs === undefined ? undefined : parseHsCode(hs);
    if (code?.ok !== true) return undefined;
    short.add(code.hs6);
    long.add(code.digits);
    if (code.digits.length === 6) isFull = false;
  }
  const count = isFull ? long.size : short.size;
  return count === 0 ? undefined : count;
}

/** Only a single plain percentage, with or without a minimum, is worked out; other tables name goods or routes not known here. */
function simplifiedRate(kase: Case, compiled: CompiledRule): Charge {
  const entry = compiled.rule.adValorem?.length === 1 ? compiled.rule.adValorem[0] : undefined;
  const percent = typeof entry?.['percent'] === 'string' ? parseDecimal(entry['percent'], 6) : undefined;
  const plain = entry !== undefined && Object.keys(entry).every((key) => key === 'percent' || key === 'minimum');
  const { limit } = compiled;
  if (!plain || percent === undefined || limit === undefined) {
    return { reason: 'a simplified rate that depends on more than the value.' };
  }
  const reason = `a simplified rate of ${String(entry['percent'])} % of the value.`;
  const compared = comparedBy(kase, compiled);
  if (compared === undefined || compared.low !== compared.high) return { reason };
  const share = (compared.low * percent) / 100_000_000n;
  const minimum = typeof entry['minimum'] === 'string' ? minimumOf(entry['minimum'], limit.currency) : 0n;
  if (minimum === undefined) return { reason };
  return { charge: amountOf(share > minimum ? share : minimum, limit.currency), reason };
}

/** `5.000 JOD`, in 10^-18 units of the same currency. */
function minimumOf(text: string, currency: string): bigint | undefined {
  const [amount, code] = text.split(' ');
  return amount === undefined || code !== currency ? undefined : ruleFine({ amount, currency });
}
