import type { Amount, LocalDate } from '../item/values.ts';

export type ReliefStatus = 'free' | 'due' | 'collected-at-sale' | 'flat-charge' | 'simplified' | 'unknown';

/** Where a conversion came from; kept because at the limit one cent decides. */
export interface RateUsed {
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`, as a decimal string. */
  readonly rate: string;
  readonly date: LocalDate;
  readonly source: string;
}

/** Value de minimis for one charge (duty or VAT), never mixed with the IPR scope. */
export interface Relief {
  readonly status: ReliefStatus;
  /** The rule that settled it. */
  readonly ruleId?: string;
  /** An unverified rule that would say so, but may not settle it alone. */
  readonly proposedBy?: string;
  readonly ruleVersion?: string;
  /** What was compared, in the rule's currency. */
  readonly compared?: Amount;
  readonly threshold?: Amount;
  readonly charge?: Amount;
  readonly rates?: readonly RateUsed[];
  /** One plain sentence. */
  readonly reason: string;
  /** What was not known, by pointer; empty unless `unknown`. */
  readonly missing?: readonly string[];
}

export interface ReliefResult {
  readonly duty: Relief;
  readonly vat: Relief;
  /** Present when a gift is claimed: what the gift rules alone would say. */
  readonly gift?: Relief;
}

/** TRIPS Article 60: do border measures for intellectual property apply at all? */
export interface IprScope {
  readonly status: 'outside' | 'ordinary' | 'small-consignment' | 'unknown';
  readonly ruleId?: string;
  readonly reason: string;
  readonly missing?: readonly string[];
}
