import { applies } from './applies.ts';
import { dayFor, type Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import { covers } from './covers.ts';
import { NO, UNSURE, both } from './degree.ts';
import { AT_SALE, FREE, REFUSED, SUBSTITUTE, type Rank } from './rank.ts';
import { inForceOn, type InForce, type Shelf } from './shelf.ts';
import { isUnsure, type Votes } from './votes.ts';

/** What keeps a charge open: the rules that may still say yes, with what they do not know. */
export interface Open {
  readonly missing: ReadonlySet<string>;
  /** An unverified rule that would settle it if it were verified. */
  readonly proposed: CompiledRule | undefined;
  /** The first rule that something is missing for. */
  readonly waiting: CompiledRule | undefined;
}

/** Asks the rules of the earliest open question once more, now for what is missing. Only done for unknown answers. */
export function whatIsOpen(kase: Case, votes: Votes, ordinary: Shelf, gift: Shelf | undefined): Open {
  const open = { missing: new Set<string>(), proposed: undefined, waiting: undefined };
  const rank = RANKS.find((one) => isUnsure(votes, one));
  lookThrough(kase, ordinary, rank, open);
  if (gift !== undefined && rank === FREE) lookThrough(kase, gift, rank, open);
  return open;
}

const RANKS: readonly Rank[] = [FREE, AT_SALE, SUBSTITUTE, REFUSED];

interface Draft {
  readonly missing: Set<string>;
  proposed: CompiledRule | undefined;
  waiting: CompiledRule | undefined;
}

function lookThrough(kase: Case, shelf: Shelf, rank: Rank | undefined, open: Draft): void {
  for (const section of shelf) {
    const day = dayFor(kase, section.basis);
    if (day === undefined) open.missing.add(`/dates/${section.basis}`);
    else for (const entry of inForceOn(section, day)) lookAt(kase, entry, rank, open);
  }
}

/** Without a rank no rule can say yes any more, and the question is which of them applies. */
function lookAt(kase: Case, entry: InForce, rank: Rank | undefined, open: Draft): void {
  const { compiled } = entry;
  if (rank !== undefined && compiled.rank !== rank) return;
  const own = new Set<string>();
  const fits = applies(kase, entry, own);
  const says = fits === NO || rank === undefined || rank === REFUSED ? fits : both(fits, covers(kase, compiled, own));
  if (says === NO) return;
  if (says === UNSURE) open.waiting ??= compiled;
  else if (rank !== undefined) open.proposed ??= compiled;
  for (const pointer of own) open.missing.add(pointer);
}
