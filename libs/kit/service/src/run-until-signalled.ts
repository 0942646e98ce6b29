import type { Relief } from '@portcullis/domain';

import type { Case } from './case.ts';
import { completionsOf } from './completions.ts';
import { whatIsOpen } from './open.ts';
import { AT_SALE, FREE, SUBSTITUTE } from './rank.ts';
import { chargeRelief, dueRelief, freeRelief, saleRelief, unknownRelief } from './say.ts';
import type { Shelf } from './shelf.ts';
import { collectVotes, isUnsure, type Votes } from './votes.ts';

/**
 * One charge by the rules for it and those for gifts: free if any relief covers the parcel; else collected at sale; else a
 * substitute charge; else due, when a rule refuses relief or the parcel is outside every relief that applies; else unknown.
 * A rule that may yet answer an earlier question keeps the later ones from being answered. Domain paper on de minimis,
 * section 2.
 */
export function settle(kase: Case, version: string, ordinary: Shelf, gift: Shelf | undefined): Relief {
  const votes = collectVotes(kase, ordinary, gift);
  const settled = outcome(kase, version, votes);
  if (settled !== undefined) return settled;
  const open = whatIsOpen(kase, votes, ordinary, gift);
  const due = isNobodyInFavour(votes) ? dueAnyway(kase, version, open.missing, ordinary, gift) : undefined;
  return due ?? unknownRelief(version, open, votes.doubtfulOutside);
}

function outcome(kase: Case, version: string, votes: Votes): Relief | undefined {
  if (votes.free !== undefined) return freeRelief(kase, version, votes.free);
  if (votes.unpicked || isUnsure(votes, FREE)) return undefined;
  if (votes.atSale !== undefined) return saleRelief(kase, version, votes.atSale);
  if (isUnsure(votes, AT_SALE)) return undefined;
  if (votes.substitute !== undefined) return chargeRelief(kase, version, votes.substitute);
  if (isUnsure(votes, SUBSTITUTE)) return undefined;
  const due = votes.refused ?? votes.outside;
  return due === undefined ? undefined : dueRelief(kase, version, due);
}

const isNobodyInFavour = (votes: Votes): boolean =>
  !votes.unpicked && !isUnsure(votes, FREE) && !isUnsure(votes, AT_SALE) && !isUnsure(votes, SUBSTITUTE);

/**
 * No rule can favour the parcel any more, and only which of the others applies is open. If the charge is due whatever the
 * missing inputs are, they would not change the answer, and it is due.
 */
function dueAnyway(
  kase: Case,
  version: string,
  missing: ReadonlySet<string>,
  ordinary: Shelf,
  gift: Shelf | undefined,
): Relief | undefined {
  if (missing.size === 0) return undefined;
  let due: Relief | undefined;
  for (const completed of completionsOf(kase, missing, ordinary) ?? []) {
    const relief = outcome(completed, version, collectVotes(completed, ordinary, gift));
    if (relief?.status !== 'due') return undefined;
    due ??= relief;
  }
  return due;
}
