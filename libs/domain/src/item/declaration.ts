import type { PartyTraits } from './party.ts';
import type { Amount, CountryCode, Instant, LocalDate } from './values.ts';

export type Channel = 'postal' | 'express';

/** A security filing (7+1 elements, before loading) and a fiscal declaration are two declarations of one item. */
export type DeclarationKind = 'security' | 'fiscal';

/** Nature of transaction (UPU code list 136), textual; numbers are mapped in reference data. */
export type Nature = 'sale' | 'return' | 'gift' | 'sample' | 'documents' | 'mixed' | 'other';

export type NumberType = 's10' | 'house-waybill' | 'other';

/** Where one declaration came from and which of two submissions is the later one. */
export interface Submission {
  /** Account of the operator that sent it, from its channel, never from the message. */
  readonly operator: string;
  /** Message name and version (`ITMATT/1`, `SCREEN/1`), not a standard's document number. */
  readonly message: string;
  /** The sender's message reference, else the digest of the message's bytes. */
  readonly messageId: string;
  /** The sender's clock. Absent: the submission never overwrites one that has it. */
  readonly preparedAt?: Instant;
  /** The sender's counter, breaks ties of `preparedAt`. */
  readonly sequence?: number;
  readonly receivedAt: Instant;
}

/** One line of goods (content piece, invoice line), as declared. Decimals stay strings; nothing is corrected. */
export interface GoodsLine {
  readonly line: number;
  readonly description?: string;
  /** Pieces in this line. */
  readonly quantity?: number;
  /** kg, as declared. */
  readonly netMassKg?: string;
  readonly grossMassKg?: string;
  readonly packages?: number;
  /** Total of the line, not per piece. */
  readonly value?: Amount;
  /** As declared; compare on the first six digits. */
  readonly hs?: string;
  readonly origin?: CountryCode;
  readonly brand?: string;
  readonly gtin?: string;
  readonly serials?: readonly string[];
  readonly listingUrl?: string;
}

/**
 * The canonical item as one operator declared it once (`domain/postal-and-courier-data.md`, 5.4 and 8).
 * Holds no name: parties are traits here, and their plain form travels sealed beside it.
 */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly channel: Channel;
  readonly submission: Submission;
  /** True: this submission cancels the declaration. It carries no goods. */
  readonly cancelled?: boolean;
  readonly number: string;
  readonly numberType: NumberType;
  readonly masterWaybill?: string;
  readonly ucr?: string;
  /** ICS2 specific circumstance (`F43`, `F32`) or another scheme's filing type. */
  readonly circumstance?: string;
  readonly postedOn?: LocalDate;
  readonly mailClass?: string;
  readonly nature?: Nature;
  /** An order or shop reference was given: a sign of a sale. */
  readonly orderReference?: string;
  readonly dispatchedFrom?: CountryCode;
  readonly destination?: CountryCode;
  readonly destinationPostcodeArea?: string;
  readonly grossMassKg?: string;
  readonly pieces?: number;
  readonly totalValue?: Amount;
  /** Freight or postal charges; `undefined` is "not stated", zero is zero. */
  readonly transportCharges?: Amount;
  readonly insurance?: Amount;
  readonly discount?: Amount;
  readonly foreignTax?: Amount;
  readonly vatScheme?: { readonly kind: string; readonly number: string };
  readonly consignor: PartyTraits;
  readonly consignee: PartyTraits;
  /** Electronic platform or seller of record, where declared. */
  readonly platform?: string;
  readonly documents?: readonly { readonly type: string; readonly reference: string }[];
  readonly receptacleId?: string;
  readonly despatchId?: string;
  readonly routing?: readonly CountryCode[];
  readonly purchasedOn?: LocalDate;
  readonly expectedDepartureAt?: Instant;
  readonly expectedArrivalAt?: Instant;
  readonly lines: readonly GoodsLine[];
}

/** What an officer found instead of what was declared. Never overwrites the declaration. */
export interface OfficerRevision {
  readonly by: string;
  readonly at: Instant;
  readonly totalValue?: Amount;
  readonly grossMassKg?: string;
  readonly lines?: readonly {
    readonly line: number;
    readonly description?: string;
    readonly hs?: string;
    readonly origin?: CountryCode;
    readonly quantity?: number;
    readonly value?: Amount;
  }[];
}
