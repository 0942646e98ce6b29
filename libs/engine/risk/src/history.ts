import { type Facts, type PartyHistory, VERDICT_OF } from '@portcullis/domain';

import { shown } from './decimals.ts';
import { fires, type Judgement, quiet } from './indicator.ts';
import { missingIdentity, partyOf, type PartyRole } from './parties.ts';

/**
 * The record of confirmed infringements of a party, each worth half as much after every `halfLifeDays`, none after
 * `windowDays`. Only confirmed ones count: a right holder who stayed silent says nothing (`ipr-enforcement.md`, 9.3).
 */
export function judgeRecord(facts: Facts, role: PartyRole, windowDays: number, halfLifeDays: number): Judgement {
  const history = facts.history[role];
  if (history === undefined) {
    const party = partyOf(facts, role);
    return party.identityKey === undefined ? missingIdentity(role, party) : quiet();
  }
  let weight = 0;
  let hits = 0;
  for (const { code, daysAgo } of history.outcomes) {
    if (VERDICT_OF[code] !== 'hit' || daysAgo > windowDays) continue;
    hits += 1;
    weight += 0.5 ** (Math.max(0, daysAgo) / halfLifeDays);
  }
  if (hits === 0) return quiet();
  return fires(Math.min(1, weight), {
    text: `Infringements by this ${role} have been confirmed before.`,
    saw: [
      { name: `confirmed in ${windowDays} days`, value: String(hits), usual: '0' },
      { name: 'after decay', value: shown(weight) },
    ],
  });
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
