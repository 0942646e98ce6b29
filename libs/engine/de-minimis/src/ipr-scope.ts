import { parseDecimal, type IprScope } from '@portcullis/domain';

import { dayFor, type Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import { massOf } from './covers.ts';
import { NO, UNSURE, YES, both, degreeOf, either, type Degree } from './degree.ts';
import { dayNumber } from './calendar.ts';
import { isOwnUse, isParty } from './party.ts';
import type { DeMinimisQuestion } from './question.ts';
import { inForceOn, type InForce, type Shelf } from './shelf.ts';

/**
 * Do the border measures for intellectual property apply (TRIPS Article 60), and if so, may the short procedure for small
 * consignments be used? Never mixed with the value relief. Domain paper on de minimis, sections 15 to 17.
 */
export function iprScopeOf(kase: Case, shelf: Shelf): IprScope {
  let only: InForce | undefined;
  let count = 0;
  for (const section of shelf) {
    const day = dayFor(kase, section.basis);
    if (day === undefined) return unknownScope(`/dates/${section.basis}`);
    const found = inForceOn(section, day);
    only ??= found[0];
    count += found.length;
  }
  if (only === undefined) return unknownScope('/rules');
  const { id } = only.compiled;
  if (count > 1 || !only.sure) return unknownScope(`/rules/${id}/effectiveFrom`, id);
  const missing = new Set<string>();
  const scope =
    kase.question.mode === 'traveller' ? luggage(kase, only.compiled, missing) : parcel(kase, only.compiled, missing);
  if (scope !== 'unknown' && !only.compiled.verified) return unknownScope(`/rules/${id}/certainty`, id);
  if (scope !== 'unknown') return { status: scope, ruleId: id, reason: `${id}: ${SAYS[scope]}` };
  const pointers = [...missing];
  return {
    status: 'unknown',
    ruleId: id,
    reason: `${id} cannot be answered without ${pointers.join(', ')}.`,
    missing: pointers,
  };
}

type Scope = IprScope['status'];

const SAYS: Readonly<Record<Exclude<Scope, 'unknown'>, string>> = {
  outside: 'goods for own use are left outside the border measures.',
  ordinary: 'the ordinary border measures apply.',
  'small-consignment': 'the procedure for small consignments may be used.',
};

export const unknownScope = (missing: string, ruleId?: string): IprScope => ({
  status: 'unknown',
  ...(ruleId !== undefined && { ruleId }),
  reason:
    ruleId === undefined
      ? `No rule on Article 60 can be told: ${missing}.`
      : `${ruleId} may not settle it: ${missing}.`,
  missing: [missing],
});

/** The traveller is the consignee. Only goods that are not commercial can be left out. */
function luggage(kase: Case, rule: CompiledRule, missing: Set<string>): Scope {
  const { question } = kase;
  const says = rule.rule.article60?.['travellerLuggageNonCommercial'];
  if (says === 'not-exempt') return 'ordinary';
  const own = isOwnUse(question, missing);
  if (own === NO) return 'ordinary';
  if (says !== 'exempt') {
    missing.add(`/rules/${rule.id}: ${String(says)}`);
    return 'unknown';
  }
  const counted = isWithinTravellerCount(kase, rule, missing);
  if (counted === NO) return 'ordinary';
  return both(own, counted) === YES ? 'outside' : 'unknown';
}

/** So many articles of each type, once in so many days (United States, 19 CFR 148.55). */
function isWithinTravellerCount({ question, declared }: Case, { rule }: CompiledRule, missing: Set<string>): Degree {
  const most = rule.article60?.['travellerMaxArticlesPerType'];
  const days = rule.article60?.['travellerOncePerDays'];
  let result: Degree = YES;
  if (typeof most === 'number') {
    if (question.goods.length === 0) result = unsure(missing, '/goods');
    for (const [index, { pieces }] of question.goods.entries()) {
      result = both(result, isCount(pieces) ? (pieces <= most ? YES : NO) : unsure(missing, `/goods/${index}/pieces`));
    }
  }
  if (typeof days === 'number') {
    if (question.previousKnown === false) result = both(result, unsure(missing, '/previous'));
    for (const [index, { date }] of question.previous?.entries() ?? []) {
      const day = dayNumber(date);
      const known = day !== undefined && declared !== undefined;
      const apart = known ? Math.abs(declared - day) >= days : undefined;
      result = both(result, apart === undefined ? unsure(missing, `/previous/${index}/date`) : apart ? YES : NO);
    }
  }
  return result;
}

function parcel(kase: Case, rule: CompiledRule, missing: Set<string>): Scope {
  const { question } = kase;
  if (question.mode === undefined) {
    missing.add('/mode');
    return 'unknown';
  }
  const exempt = isExempt(question, rule, missing);
  if (exempt === YES) return 'outside';
  if (exempt === UNSURE) return 'unknown';
  const small = isSmallConsignment(question, rule, missing);
  return small === YES ? 'small-consignment' : small === NO ? 'ordinary' : 'unknown';
}

function isExempt(question: DeMinimisQuestion, rule: CompiledRule, missing: Set<string>): Degree {
  const says = rule.rule.article60?.['smallConsignmentPersonalUse'];
  if (says === 'not-exempt') return NO;
  const own = isOwnUse(question);
  if (own === NO) return NO;
  if (says === 'exempt') return isOwnUse(question, missing);
  if (says === 'not-exempt-if-sender-is-overseas-business') return isExemptBySender(question, rule, missing);
  // `limited`, `court-decides`, `exempt-within-reasonable-quantity`: nobody can tell in advance.
  missing.add(`/rules/${rule.id}: ${String(says)}`);
  return UNSURE;
}

/**
 * Japan since 1 October 2022: a trade mark or design is infringed when a business abroad sends the goods, whatever the buyer
 * wants them for. What holds for a private sender and for other rights is not confirmed.
 */
function isExemptBySender(question: DeMinimisQuestion, rule: CompiledRule, missing: Set<string>): Degree {
  const business = isParty(question, 'consignor', 'business', missing);
  const { right } = question;
  if (business === YES && (right === 'trademark' || right === 'design')) return NO;
  if (right === undefined) missing.add('/right');
  if (business === NO || (right !== undefined && right !== 'trademark' && right !== 'design')) {
    missing.add(`/rules/${rule.id}: other senders and rights`);
  }
  return UNSURE;
}

/** `or` against `and`, `under` against `at most`: the two laws that have the procedure differ in both. */
function isSmallConsignment(question: DeMinimisQuestion, rule: CompiledRule, missing: Set<string>): Degree {
  const procedure = procedureOf(rule);
  if (procedure === undefined) return NO;
  const channels = procedure['channels'];
  if (!Array.isArray(channels) || !channels.includes(question.mode)) return NO;
  const own = new Set<string>();
  const units = isUnitCountWithin(question, procedure['maxUnits'], own);
  const mass = isMassWithin(question, procedure, own);
  const size = procedure['combine'] === 'or' ? either(units, mass) : both(units, mass);
  const asked = procedure['optInByRightHolder'] === true ? degreeOf(question.smallConsignmentOptIn) : YES;
  const { suspicion } = question;
  const fake: Degree = suspicion === undefined ? UNSURE : suspicion === 'other' ? NO : YES;
  if (size === UNSURE) for (const pointer of own) missing.add(pointer);
  if (asked === UNSURE) missing.add('/smallConsignmentOptIn');
  if (fake === UNSURE) missing.add('/suspicion');
  return both(size, both(asked, fake));
}

/** Undefined where there is none, or only one without a size (Japan). */
function procedureOf({ rule }: CompiledRule): Readonly<Record<string, unknown>> | undefined {
  const procedure = rule.article60?.['smallConsignmentProcedure'];
  if (typeof procedure !== 'object' || procedure === null || !('maxUnits' in procedure)) return undefined;
  return { ...procedure };
}

function isUnitCountWithin({ goods }: DeMinimisQuestion, most: unknown, missing: Set<string>): Degree {
  if (typeof most !== 'number') return UNSURE;
  let sum = 0;
  let whole = goods.length > 0;
  if (!whole) missing.add('/goods');
  for (const [index, { pieces }] of goods.entries()) {
    if (isCount(pieces)) sum += pieces;
    else {
      whole = false;
      missing.add(`/goods/${index}/pieces`);
    }
  }
  return sum > most ? NO : whole ? YES : UNSURE;
}

function isMassWithin(
  { grossMassKg }: DeMinimisQuestion,
  procedure: Readonly<Record<string, unknown>>,
  missing: Set<string>,
): Degree {
  const below = procedure['weightBelowKg'];
  const most = procedure['weightMaxKg'];
  const mass = massOf(grossMassKg);
  if (mass === undefined) return unsure(missing, '/grossMassKg');
  const limit = parseDecimal(String(below ?? most), 6);
  if (limit === undefined) return UNSURE;
  return (below === undefined ? mass <= limit : mass < limit) ? YES : NO;
}

const isCount = (pieces: number | undefined): pieces is number =>
  pieces !== undefined && Number.isSafeInteger(pieces) && pieces > 0;

function unsure(missing: Set<string>, pointer: string): Degree {
  missing.add(pointer);
  return UNSURE;
}
