import { type Facts, type PartyHistory, VERDICT_OF } from '@portcullis/domain';

import { shown } from './decimals.ts';
import { fires, type Judgement, quiet } from './indicator.ts';
import { missingIdentity, partyOf, type PartyRole } from './parties.ts';

/** How a record of confirmed infringements counts. */
export interface RecordRules {
  /** Older ones are forgotten. */
  readonly windowDays: number;
  /** After so many days one is worth half. */
  readonly halfLifeDays: number;
  /** Strength of one that was confirmed today, 0..1. */
  readonly onceShare: number;
  /** Sum of what they are worth, at least 1, from which the record counts in full … */
  readonly fullAt: number;
  /** … if at least this share of the inspections that told hit from miss were hits; else it counts as a single one at most. */
  readonly fullShare: number;
}

/**
 * The record of confirmed infringements of a party, each worth half as much after every `halfLifeDays`, none after
 * `windowDays`. Only confirmed ones count: a right holder who stayed silent says nothing (`ipr-enforcement.md`, 9.3).
 */
export function judgeRecord(facts: Facts, role: PartyRole, rules: RecordRules): Judgement {
  const { windowDays, halfLifeDays } = rules;
  const history = facts.history[role];
  if (history === undefined) {
    const party = partyOf(facts, role);
    return party.identityKey === undefined ? missingIdentity(role, party) : quiet();
  }
  let weight = 0;
  let hits = 0;
  let misses = 0;
  for (const { code, daysAgo } of history.outcomes) {
    if (daysAgo > windowDays) continue;
    const verdict = VERDICT_OF[code];
    if (verdict === 'miss') misses += 1;
    if (verdict !== 'hit') continue;
    hits += 1;
    weight += 0.5 ** (Math.max(0, daysAgo) / halfLifeDays);
  }
  if (hits === 0) return quiet();
  const often = hits >= rules.fullShare * (hits + misses);
  return fires(strengthOf(often ? weight : Math.min(1, weight), rules), {
    text: `Infringements by this ${role} have been confirmed before.`,
    saw: [
      { name: `confirmed in ${windowDays} days`, value: String(hits), usual: '0' },
      { name: 'after decay', value: shown(weight) },
    ],
  });
}

/** Up to one infringement's worth in proportion, from there evenly to full strength. */
function strengthOf(weight: number, { onceShare, fullAt }: RecordRules): number {
  if (weight >= fullAt) return 1;
  return weight <= 1 ? weight * onceShare : onceShare + ((1 - onceShare) * (weight - 1)) / (fullAt - 1);
}

/** Inspections that found nothing wrong or genuine goods; `undefined` as soon as one found, or may yet find, an offence. */
export function cleanInspections({ inspections, outcomes }: PartyHistory): number | undefined {
  let clean = 0;
  for (const { code } of outcomes) {
    const verdict = VERDICT_OF[code];
    if (verdict === 'hit' || verdict === 'pending' || verdict === 'other-hit') return undefined;
    if (verdict === 'miss') clean += 1;
  }
  return Math.min(clean, inspections);
}
