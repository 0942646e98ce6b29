import type { MarkIndex } from '@portcullis/brand-match';
import type { AlertFact, Declaration, Instant, LocalDate, MarkFact, RateUsed } from '@portcullis/domain';

import type { CompiledPack } from './pack.ts';

/** What the register says of a right today, as far as a decision uses it. */
export type RightFacts = Pick<
  MarkFact,
  'holderId' | 'categories' | 'referencePrice' | 'applicationInForce' | 'smallConsignmentOptIn'
> & {
  /** Keyed hashes of authorised parties; absent where the application lists none. */
  readonly authorisedKeys?: ReadonlySet<string>;
};

/** What the goods' words and code say of one line; the lists behind it are reference data. */
export interface LineKnowledge {
  readonly vague?: { readonly answer: 'yes' | 'hint' | 'no'; readonly term?: string };
  readonly categoryByCode?: string;
  readonly categoryByWords?: string;
  readonly fingerprint?: string;
  readonly goodsGroups?: readonly string[];
  readonly imitationTerms: readonly { readonly term: string; readonly start: number; readonly end: number }[];
  readonly usualUnitKg?: { readonly min: number; readonly max: number };
}

/** Everything `gather` may look up, in memory, as one immutable generation: a switch replaces the whole object. */
export interface Knowledge {
  readonly pack: CompiledPack;
  readonly marks: MarkIndex;
  right(rightId: string, at: Instant): RightFacts | undefined;
  line(line: Declaration['lines'][number]): LineKnowledge;
  rateOn(from: string, to: string, date: LocalDate): RateUsed | undefined;
  alerts(declaration: Declaration, at: Instant): readonly AlertFact[];
  draws(itemId: string, day: LocalDate): { readonly random: number; readonly audit: number };
  /** Versions of all of the above, by name, for the receipt. */
  readonly versions: Readonly<Record<string, string>>;
}
