import type { Relief } from '@portcullis/domain';

import { applies } from './applies.ts';
import { dayFor, type Case } from './case.ts';
import type { CompiledRule } from './compile.ts';
import { covers } from './covers.ts';
import { NO, UNSURE, YES, both, type Degree } from './degree.ts';
import { AT_SALE, FREE, REFUSED, SUBSTITUTE } from './rank.ts';
import { chargeRelief, dueRelief, freeRelief, saleRelief, unknownRelief } from './say.ts';
import { inForceOn, type InForce, type Shelf } from './shelf.ts';

/** What the rules of one charge say, rule by rule. */
interface Votes {
  /** A verified rule that surely says yes, by rank. */
  readonly sure: (CompiledRule | undefined)[];
  /** Rules that may say yes, by rank: something is not known, or the rule is not verified. */
  readonly unsure: (InForce | undefined)[];
  /** A verified rule that applies and does not cover the parcel. */
  outside: CompiledRule | undefined;
  /** An unverified one of the kind. */
  doubtfulOutside: CompiledRule | undefined;
  /** Some rules could not be picked, because the day of their event cannot be read. */
  unpicked: boolean;
}

/**
 * One charge by the rules for it and those for gifts: free if any relief covers the parcel; else collected at sale; else a
 * substitute charge; else due, when a rule refuses relief or the parcel is outside every relief that applies; else unknown.
 * A rule that may yet answer an earlier question keeps the later ones from being answered. Domain paper on de minimis,
 * section 2.
 */
export function settle(kase: Case, version: string, ordinary: Shelf, gift: Shelf | undefined): Relief {
  const votes: Votes = {
    sure: [undefined, undefined, undefined, undefined],
    unsure: [undefined, undefined, undefined, undefined],
    outside: undefined,
    doubtfulOutside: undefined,
    unpicked: false,
  };
  count(kase, ordinary, votes, false);
  if (gift !== undefined) count(kase, gift, votes, true);
  return outcome(kase, version, votes, ordinary, gift);
}

function outcome(kase: Case, version: string, votes: Votes, ordinary: Shelf, gift: Shelf | undefined): Relief {
  const [free, atSale, substitute, refused] = votes.sure;
  if (free !== undefined) return freeRelief(kase, version, free);
  if (votes.unsure[FREE] === undefined && !votes.unpicked) {
    if (atSale !== undefined) return saleRelief(kase, version, atSale);
    if (votes.unsure[AT_SALE] === undefined) {
      if (substitute !== undefined) return chargeRelief(kase, version, substitute);
      if (votes.unsure[SUBSTITUTE] === undefined) {
        const due = refused ?? votes.outside;
        if (due !== undefined) return dueRelief(kase, version, due);
      }
    }
  }
  return unknownRelief(version, open(kase, ordinary, gift, votes), votes.doubtfulOutside);
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
  if (says === YES && compiled.verified) votes.sure[rank] ??= compiled;
  else if (says !== NO) votes.unsure[rank] ??= entry;
  else if (fits === YES && !asGift) {
    if (compiled.verified) votes.outside = higher(votes.outside, compiled);
    else votes.doubtfulOutside ??= compiled;
  }
}

/** Of two rules that do not cover the parcel, the more generous one tells more. */
function higher(a: CompiledRule | undefined, b: CompiledRule): CompiledRule {
  if (a?.limit === undefined || b.limit === undefined) return a ?? b;
  return a.limit.currency === b.limit.currency && a.limit.factor === b.limit.factor && b.limit.fine > a.limit.fine
    ? b
    : a;
}

/** What keeps the question open: every rule that may still say yes, with what it does not know. */
export interface Open {
  readonly missing: ReadonlySet<string>;
  /** An unverified rule that would settle the question if it were verified. */
  readonly proposed: CompiledRule | undefined;
  /** The first rule that something is missing for. */
  readonly waiting: CompiledRule | undefined;
}

function open(kase: Case, ordinary: Shelf, gift: Shelf | undefined, votes: Votes): Open {
  const missing = new Set<string>();
  let proposed: CompiledRule | undefined;
  let waiting: CompiledRule | undefined;
  const rank = votes.unsure.findIndex((entry) => entry !== undefined);
  for (const shelf of gift === undefined ? [ordinary] : [ordinary, gift]) {
    if (shelf === gift && rank !== FREE) continue;
    for (const section of shelf) {
      const day = dayFor(kase, section.basis);
      if (day === undefined) {
        missing.add(`/dates/${kase.question.dates[section.basis] === undefined ? 'declaration' : section.basis}`);
        continue;
      }
      for (const entry of inForceOn(section, day)) {
        const { compiled } = entry;
        if (compiled.rank !== rank) continue;
        const own = new Set<string>();
        let says = applies(kase, entry, own);
        if (says !== NO && rank !== REFUSED) says = both(says, covers(kase, compiled, own));
        if (says === NO) continue;
        if (says === UNSURE) waiting ??= compiled;
        else proposed ??= compiled;
        for (const pointer of own) missing.add(pointer);
      }
    }
  }
  return { missing, proposed, waiting };
}
