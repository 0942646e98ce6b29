import type { Amount, CountryCode, LocalDate } from '../item/values.ts';

/** An intellectual property right as the register publishes it (`domain/ipr-enforcement.md`, section 7). */
export interface Right {
  readonly rightId: string;
  /** Type code of `ipr-product-categories.json`: NTM, RTM, ITM, RD, CPR … */
  readonly type: string;
  /** Word mark, or the name that goods under the right bear. */
  readonly mark: string;
  readonly variants: readonly string[];
  readonly doNotMatch: readonly string[];
  readonly holderId: string;
  readonly niceClasses: readonly number[];
  /** Seizure categories of the right's goods. */
  readonly categories: readonly string[];
  /** Usual retail price of one piece of the genuine goods. */
  readonly referencePrice?: Amount;
  /** First and last day in force; absent is open. */
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  /** Granted applications for action. */
  readonly applications: readonly ApplicationInForce[];
}

export interface ApplicationInForce {
  readonly applicationId: string;
  /** `EU` or countries. */
  readonly jurisdictions: readonly CountryCode[];
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  /** The holder asked for the small-consignment procedure. */
  readonly smallConsignments: boolean;
  /** Keyed hashes of the identifiers of authorised parties; empty: no list. */
  readonly authorisedKeys: readonly string[];
}
