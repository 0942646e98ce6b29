import type { Amount, CountryCode, LocalDate, Nature, RateUsed } from '@portcullis/domain';

/** Who sends or receives, as far as a decision needs it. Absent is the same as `unknown`. */
export type TraderOrPrivate = 'business' | 'private' | 'unknown';

/** One line of goods. Percentages and amounts are decimal strings. */
export interface QuestionGoods {
  /** Goods groups (`alcohol`, `perfume` …) that the line is in, told by the caller. Empty: in none. Absent: not known. */
  readonly groups?: readonly string[];
  readonly hs?: string;
  readonly description?: string;
  readonly pieces?: number;
  /** Total of the line, goods alone. */
  readonly value?: Amount;
  /** Where the line was made. As soon as one line says it, the question's `origin` is not looked at. */
  readonly origin?: CountryCode;
  readonly dutyPercent?: string;
  readonly vatPercent?: string;
}

/** Another parcel of the same consignee. What is absent may be anything. */
export interface PreviousParcel {
  readonly amount?: string;
  readonly currency?: string;
  /** The day of the same event as the rule counts by: release, entry, purchase … */
  readonly date?: LocalDate;
  readonly supplier?: string;
  readonly flight?: string;
}

/**
 * One parcel, or one traveller's luggage, as plain data. Whatever is absent is not known, and an answer never becomes more
 * favourable because something is absent. Four members are findings about the parcel and not part of a declaration; their
 * absence says that nothing of the kind was found: `previous`, `otherOrdersSameDay`, `previousKnown` and
 * `giftClaimContradicted`. An absent postcode stands for the main territory, an absent event day for the declaration's
 * (and the answer is provisional).
 */
export interface DeMinimisQuestion {
  readonly id?: string;
  readonly destination?: CountryCode;
  readonly destinationPostcode?: string;
  /** Where the goods were made. */
  readonly origin?: CountryCode;
  readonly dispatchedFrom?: CountryCode;
  readonly mode?: 'postal' | 'express' | 'traveller';
  /** Days in local time at the destination. */
  readonly dates: {
    readonly declaration?: LocalDate;
    readonly purchase?: LocalDate;
    readonly entry?: LocalDate;
    readonly arrival?: LocalDate;
    readonly release?: LocalDate;
  };
  readonly goods: readonly QuestionGoods[];
  readonly value?: {
    readonly amount?: string;
    readonly currency?: string;
    readonly basis?: 'intrinsic' | 'FOB' | 'CIF';
  };
  /** International freight and insurance together. Absent is "not stated"; zero is zero. */
  readonly freightAndInsurance?: Amount;
  /** What the consignee ordered on the same day beside this parcel and beside `previous`. */
  readonly otherOrdersSameDay?: Amount;
  readonly previous?: readonly PreviousParcel[];
  /** False: the consignee could not be identified, or the list is not whole, so sums and counts are not known. */
  readonly previousKnown?: boolean;
  /** The parcel's own supplier and flight, to tell which of `previous` belong to it. */
  readonly supplier?: string;
  readonly flight?: string;
  /** Scheme under which the seller took the tax: `IOSS`, `VOEC`, `REMESSA-CONFORME`, `CL-VAT` … */
  readonly sellerScheme?: string;
  readonly nature?: Nature;
  readonly giftClaimContradicted?: boolean;
  readonly consignor?: TraderOrPrivate;
  readonly consignee?: TraderOrPrivate;
  readonly personalUse?: boolean;
  readonly grossMassKg?: string;
  readonly distinctTariffItems?: number;
  readonly suspicion?: 'counterfeit' | 'pirated' | 'other';
  readonly right?: 'trademark' | 'design' | 'copyright' | 'patent';
  /** Did the right holder ask for the small-consignment procedure? */
  readonly smallConsignmentOptIn?: boolean;
}

/** Units of `to` for one of `from`, as the destination's law has it on the deciding day; undefined: not at hand. */
export type RateFor = (from: string, to: string) => RateUsed | undefined;
