import { compileRules, type CompiledRules } from '@portcullis/de-minimis';
import { isEuMember, type Amount, type LocalDate, type RulePack } from '@portcullis/domain';
import { compileRisk, type CompiledRisk } from '@portcullis/risk';

/** A rule pack made ready: indexes and closures built once, then shared by every decision. */
export interface CompiledPack {
  readonly pack: RulePack;
  /** SHA-256 of the pack's JSON: its name in every receipt. */
  readonly digest: string;
  readonly risk: CompiledRisk;
  readonly rules: CompiledRules;
  /** Currencies that thresholds of a jurisdiction are in. */
  currencies(jurisdiction: string): readonly string[];
  /** Value limits in force for a channel on a day: what a sender may want to stay under. */
  limits(jurisdiction: string, channel: 'postal' | 'express', day: LocalDate): readonly Amount[];
}

/** Throws `AppError('invalid')` listing every problem of the pack. */
export function compilePack(pack: RulePack, sha256: (text: string) => string): CompiledPack {
  const limits = new Map<string, { from: string; to: string; mode: string; threshold: Amount }[]>();
  const currencies = new Map<string, Set<string>>();
  for (const rule of pack.deMinimis.rules) {
    if (rule.threshold === null) continue;
    let known = currencies.get(rule.jurisdiction);
    if (known === undefined) currencies.set(rule.jurisdiction, (known = new Set()));
    known.add(rule.threshold.currency);
    if (rule.basis === 'tax-amount' || (rule.kind !== 'duty' && rule.kind !== 'vat')) continue;
    const of = limits.get(rule.jurisdiction) ?? [];
    limits.set(rule.jurisdiction, of);
    of.push({
      from: rule.effectiveFrom ?? '',
      to: rule.effectiveTo ?? '9999',
      mode: rule.mode,
      threshold: rule.threshold,
    });
  }
  const lists = new Map([...currencies].map(([jurisdiction, set]) => [jurisdiction, [...set]]));
  return {
    pack,
    digest: sha256(JSON.stringify(pack)),
    risk: compileRisk(pack),
    rules: compileRules(pack.deMinimis.rules, pack.deMinimis.version),
    currencies: (jurisdiction) => lists.get(jurisdiction) ?? [],
    limits: (jurisdiction, channel, day) =>
      (limits.get(jurisdiction) ?? [])
        .filter((l) => day >= l.from && day <= l.to && (l.mode === 'any' || l.mode === channel))
        .map((l) => l.threshold),
  };
}

/** `EU` for its members, else the country itself: the key of rules, profiles and limits. */
export const jurisdictionOf = (destination: string | undefined): string | undefined =>
  destination === undefined ? undefined : isEuMember(destination) ? 'EU' : destination;
