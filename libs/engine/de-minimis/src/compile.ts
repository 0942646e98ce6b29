import { AppError, parseDecimal, type DeMinimisRule } from '@portcullis/domain';

import type { CompiledRule, Limit } from './compiled-rule.ts';
import { conditionOf } from './conditions.ts';
import { ruleFine } from './fine-amount.ts';
import { allowanceGroups } from './gift.ts';
import { quotaOf } from './quota-terms.ts';
import { RANK_OF } from './rank.ts';
import { sentencesOf } from './sentences.ts';
import { shelve, type Shelf } from './shelf.ts';
import { jurisdictionsOf } from './territory.ts';
import { windowOf } from './window.ts';

/** The rules of one jurisdiction, a shelf for each charge. */
export interface CompiledJurisdiction {
  readonly jurisdiction: string;
  readonly duty: Shelf;
  readonly vat: Shelf;
  readonly giftDuty: Shelf;
  readonly giftVat: Shelf;
  readonly ipr: Shelf;
  readonly currencies: readonly string[];
}

/** Rules indexed for deciding: what a question costs does not depend on how many other jurisdictions have rules. */
export interface CompiledRules {
  readonly version: string;
  readonly jurisdictions: ReadonlyMap<string, CompiledJurisdiction>;
}

/**
 * Prepares rules for `decideDeMinimis`. `version` names them in every result. Throws `AppError` invalid for a rule with an
 * amount, mass, factor or day that cannot be read: such a rule set must not be loaded.
 */
export function compileRules(rules: readonly DeMinimisRule[], version: string): CompiledRules {
  const byJurisdiction = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    const shelf = byJurisdiction.get(rule.jurisdiction);
    if (shelf === undefined) byJurisdiction.set(rule.jurisdiction, [compileRule(rule)]);
    else shelf.push(compileRule(rule));
  }
  const jurisdictions = new Map<string, CompiledJurisdiction>();
  for (const [jurisdiction, compiled] of byJurisdiction) {
    jurisdictions.set(jurisdiction, arrange(jurisdiction, compiled));
  }
  return { version, jurisdictions };
}

/**
 * Currencies that the rules of a jurisdiction (or of a destination country) state amounts in, sorted: the caller brings a
 * rate from each declared currency to each of these.
 */
export function neededCurrencies(rules: CompiledRules, jurisdiction: string): readonly string[] {
  const codes = jurisdictionsOf(jurisdiction);
  if (codes.length === 1) return rules.jurisdictions.get(codes[0] ?? '')?.currencies ?? [];
  return [...new Set(codes.flatMap((code) => rules.jurisdictions.get(code)?.currencies ?? []))].sort();
}

function arrange(jurisdiction: string, rules: readonly CompiledRule[]): CompiledJurisdiction {
  const shelf = (kind: DeMinimisRule['kind']): Shelf => shelve(rules.filter(({ rule }) => rule.kind === kind));
  const currencies = new Set<string>();
  for (const { limit, quota } of rules) {
    if (limit !== undefined) currencies.add(limit.currency);
    if (quota?.limit !== undefined) currencies.add(quota.limit.currency);
  }
  return {
    jurisdiction,
    duty: shelf('duty'),
    vat: shelf('vat'),
    giftDuty: shelf('gift-duty'),
    giftVat: shelf('gift-vat'),
    ipr: shelf('ipr-article-60'),
    currencies: [...currencies].sort(),
  };
}

function compileRule(rule: DeMinimisRule): CompiledRule {
  return {
    rule,
    id: rule.id,
    verified: rule.certainty === 'verified',
    mode: rule.mode,
    audience: rule.audience,
    basis: rule.basis,
    rank: RANK_OF[rule.effect],
    byDispatch: rule.originMeans === 'dispatch',
    originOnly: setOf(rule.originOnly),
    originExclude: setOf(rule.originExclude),
    limit: limitOf(rule),
    maxMass: rule.maxGrossWeightKg === undefined ? undefined : decimalOf(rule, rule.maxGrossWeightKg, MASS_DECIMALS),
    excluded: setOf(rule.excludedGoods),
    allowances: allowanceGroups(rule),
    window: windowOf(rule.aggregation),
    quota: quotaOf(rule),
    conditions: rule.conditions?.map(conditionOf),
    sentences: sentencesOf(rule),
  };
}

const MASS_DECIMALS = 6;
const FACTOR_DECIMALS = 6;
/** Units of a `factor` in one. */
export const FACTOR_UNIT = 10n ** BigInt(FACTOR_DECIMALS);

function limitOf(rule: DeMinimisRule): Limit | undefined {
  if (rule.threshold === null) return undefined;
  const { amount, currency } = rule.threshold;
  const fine = ruleFine(rule.threshold);
  if (fine === undefined) throw unreadable(rule, `${amount} ${currency}`);
  const strict = rule.comparison === 'lt';
  if (rule.valueFactor === undefined) return { currency, fine, factor: undefined, strict };
  return { currency, fine: fine * FACTOR_UNIT, factor: decimalOf(rule, rule.valueFactor, FACTOR_DECIMALS), strict };
}

function decimalOf(rule: DeMinimisRule, text: string, decimals: number): bigint {
  const value = parseDecimal(text, decimals);
  if (value === undefined || value < 0n) throw unreadable(rule, text);
  return value;
}

const setOf = (list: readonly string[]): ReadonlySet<string> | undefined =>
  list.length === 0 ? undefined : new Set(list);

const unreadable = (rule: DeMinimisRule, what: string): AppError =>
  new AppError('invalid', `de minimis rule ${rule.id}: cannot read ${what.slice(0, 40)}`);
