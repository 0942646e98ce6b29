import { applies } from './applies.ts';
import { dayFor, type Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import { covers } from './covers.ts';
import { NO, YES, both, type Degree } from './degree.ts';
import { AT_SALE, FREE, REFUSED, SUBSTITUTE, type Rank } from './rank.ts';
import { inForceOn, type InForce, type Shelf } from './shelf.ts';

/** What the rules of one charge say of a parcel, taken together. */
export interface Votes {
  /** The first verified rule that surely says yes, by rank. */
  free: CompiledRule | undefined;
  atSale: CompiledRule | undefined;
  substitute: CompiledRule | undefined;
  refused: CompiledRule | undefined;
  /** Bit by rank: some rule may say yes, but something is not known or the rule is not verified. */
  unsure: number;
  /** A verified rule that applies and does not cover the parcel. */
  outside: CompiledRule | undefined;
  /** An unverified one of the kind. */
  doubtfulOutside: CompiledRule | undefined;
  /** Some rule would not cover the parcel, and whether it applies is not known. */
  maybeOutside: boolean;
  /** Some rules could not be picked, because the day of their event cannot be read. */
  unpicked: boolean;
}

export const isUnsure = (votes: Votes, rank: Rank): boolean => (votes.unsure & (1 << rank)) !== 0;

/** Asks every rule of the charge that is, or may be, in force; gift rules can only add a relief to the ordinary ones. */
export function collectVotes(kase: Case, ordinary: Shelf, gift: Shelf | undefined): Votes {
  const votes: Votes = {
    free: undefined,
    atSale: undefined,
    substitute: undefined,
    refused: undefined,
    unsure: 0,
    outside: undefined,
    doubtfulOutside: undefined,
    maybeOutside: false,
    unpicked: false,
  };
  count(kase, ordinary, votes, false);
  if (gift !== undefined) count(kase, gift, votes, true);
  return votes;
}

function count(kase: Case, shelf: Shelf, votes: Votes, asGift: boolean): void {
  for (const section of shelf) {
    if (section.basis !== 'declaration' && kase.question.dates[section.basis] === undefined) kase.provisional = true;
    const day = dayFor(kase, section.basis);
    if (day === undefined) votes.unpicked = true;
    else for (const entry of inForceOn(section, day)) vote(kase, entry, votes, asGift);
  }
}

/** `asGift`: a gift rule beside the ordinary ones. It can free; that it does not says nothing of the charge. */
function vote(kase: Case, entry: InForce, votes: Votes, asGift: boolean): void {
  const { compiled } = entry;
  const { rank } = compiled;
  if (asGift && rank !== FREE) return;
  const fits = applies(kase, entry);
  if (fits === NO) return;
  const says: Degree = rank === REFUSED ? fits : both(fits, covers(kase, compiled));
  if (says === YES && compiled.verified) affirm(votes, rank, compiled);
  else if (says !== NO) votes.unsure |= 1 << rank;
  else if (asGift) return;
  else if (fits !== YES) votes.maybeOutside = true;
  else if (compiled.verified) votes.outside = moreGenerous(votes.outside, compiled);
  else votes.doubtfulOutside ??= compiled;
}

function affirm(votes: Votes, rank: Rank, rule: CompiledRule): void {
  switch (rank) {
    case FREE:
      votes.free ??= rule;
      break;
    case AT_SALE:
      votes.atSale ??= rule;
      break;
    case SUBSTITUTE:
      votes.substitute ??= rule;
      break;
    case REFUSED:
      votes.refused ??= rule;
  }
}

/** Of two rules that do not cover the parcel, the one with the higher limit tells more. */
function moreGenerous(a: CompiledRule | undefined, b: CompiledRule): CompiledRule {
  if (a?.limit === undefined || b.limit === undefined) return a ?? b;
  const alike = a.limit.currency === b.limit.currency && a.limit.factor === b.limit.factor;
  return alike && b.limit.fine > a.limit.fine ? b : a;
}
