import type { Declaration, OfficerRevision } from '../item/declaration.ts';
import type { PhysicalEvent } from '../item/physical.ts';
import type { Amount, Instant, LocalDate } from '../item/values.ts';
import type { ResultCode } from '../inspection/result.ts';
import type { Finding } from '../screening/finding.ts';
import type { HoldStatus, OpenHold } from '../screening/hold.ts';
import type { TextSpan } from '../screening/indicator.ts';
import type { Lane } from '../screening/lane.ts';
import type { RateUsed, ReliefStatus } from '../screening/relief.ts';

/**
 * Everything one decision stands on, as plain JSON data: what was declared and what the look-ups answered. `assess` sees
 * nothing else (but the rule pack), so a decision can be replayed and judged again under another pack.
 * Parties appear as traits and keyed hashes only. Members that are not known are absent, never empty.
 */
export interface Facts {
  readonly schema: 1;
  readonly clock: Instant;
  readonly causedBy: string;
  readonly assessmentNo: number;
  readonly itemId: string;
  readonly number: string;
  /** The effective declaration: the latest accepted fiscal one, else the latest accepted security filing, else the latest. */
  readonly declaration: Declaration;
  /** The item's other declaration, where both were filed. */
  readonly otherDeclaration?: Declaration;
  readonly revision?: OfficerRevision;
  readonly cancelled: boolean;
  readonly physical: readonly PhysicalEvent[];
  readonly openHolds: readonly OpenHold[];
  /** Holds that a person lifted since the decision before. */
  readonly liftedHolds: readonly HoldStatus[];
  /** Result of an inspection of this item, newest last. */
  readonly results: readonly { readonly code: ResultCode; readonly at: Instant }[];
  /** Findings of the quality check. */
  readonly quality: readonly Finding[];
  readonly lines: readonly LineFacts[];
  /** Rates between the declared currencies and those that rules and bands use. A pair that is absent is unknown. */
  readonly rates: readonly RateUsed[];
  readonly sightings: SightingFacts;
  readonly history: { readonly consignor?: PartyHistory; readonly consignee?: PartyHistory };
  /** Live warnings that this item fits. */
  readonly alerts: readonly AlertFact[];
  /** Two independent draws in [0, 1): random selection, and audit of green. HMAC of a secret of the day and the item id. */
  readonly draws: { readonly random: number; readonly audit: number };
  readonly lookups: Readonly<Record<string, string>>;
  readonly previous?: PreviousDecision;
}

/** What is known about one declared line beyond its declaration. Same order as `declaration.lines`. */
export interface LineFacts {
  readonly line: number;
  readonly marks: readonly MarkFact[];
  /** Sales terms of imitations (replica, 1:1 …) found in the description. */
  readonly imitationTerms: readonly { readonly term: string; readonly start: number; readonly end: number }[];
  /** Is the description too vague to tell the goods? Absent without a description. */
  readonly vague?: { readonly answer: 'yes' | 'hint' | 'no'; readonly term?: string };
  /** Seizure category (`ipr-product-categories.json`) by the tariff code and by the words, each absent if it cannot tell. */
  readonly categoryByCode?: string;
  readonly categoryByWords?: string;
  /** Hash of the folded description's informative words, for "like" parcels. */
  readonly fingerprint?: string;
  /** Goods groups that rules exclude (`alcohol`, `tobacco`, `perfume` …): those it is in; absent where neither code nor words tell. */
  readonly goodsGroups?: readonly string[];
  /** Usual gross mass of one piece of the category, kg. */
  readonly usualUnitKg?: { readonly min: number; readonly max: number };
}

/** A mark found in a description, joined with what the register says of it on this day. */
export interface MarkFact {
  readonly rightId: string;
  readonly mark: string;
  readonly span: TextSpan;
  /** Transformations that uncovered it (`exact`, `case`, `confusable`, `leet`, `separator`, `joined` …). */
  readonly how: readonly string[];
  /** 0..1; from 0.5 it may fire an indicator alone. */
  readonly strength: number;
  /** Was it visible as a word before folding? */
  readonly visible: boolean;
  /** Named only as what the goods fit ("case for …"). */
  readonly compatibleWith: boolean;
  readonly holderId?: string;
  readonly categories?: readonly string[];
  readonly referencePrice?: Amount;
  readonly applicationInForce?: boolean;
  readonly smallConsignmentOptIn?: boolean;
  /** Is the consignor on the application's list of authorised parties? Absent: there is no list. */
  readonly senderAuthorised?: boolean;
}

export interface SightingFacts {
  /** False: the consignee could not be identified, so nothing is known of other parcels. */
  readonly identified: boolean;
  /** Other items of the same consignee in the window, oldest first; this item's own is left out. */
  readonly others: readonly Sighting[];
  /** There are more than the list holds. */
  readonly truncated: boolean;
}

/** The latest amount and shape of one item, as seen by another. */
export interface Sighting {
  readonly itemId: string;
  readonly day: LocalDate;
  readonly value?: Amount;
  readonly senderKey?: string;
  readonly fingerprint?: string;
  readonly grossMassKg?: string;
  readonly pieces?: number;
}

/** Inspections of a party's earlier items. */
export interface PartyHistory {
  readonly inspections: number;
  readonly outcomes: readonly { readonly code: ResultCode; readonly daysAgo: number }[];
}

export interface AlertFact {
  readonly id: string;
  /** Admiralty scale A..F. */
  readonly reliability: string;
  readonly ageDays: number;
  readonly text: string;
}

/** The decision before, as far as differences are told. */
export interface PreviousDecision {
  readonly assessmentNo: number;
  readonly accepted: boolean;
  readonly lane?: Lane;
  readonly score?: number;
  readonly duty?: ReliefStatus;
  readonly vat?: ReliefStatus;
  readonly iprScope?: string;
}
