import type { Nominal } from '../nominal.ts';
import type { CountryCode } from './values.ts';

export type TypeOfPerson = 'natural' | 'legal' | 'unknown';

/** Who sends or receives, as declared. Limits: shared field lengths of `postal-and-courier-data.md`, section 8. */
export interface PlainParty {
  readonly name?: string;
  readonly company?: string;
  /** EORI, tax number, account: whatever identifies the party to the authority. */
  readonly ids?: readonly { readonly kind: string; readonly value: string }[];
  readonly street?: string;
  readonly number?: string;
  readonly extraLine?: string;
  readonly poBox?: string;
  readonly city?: string;
  readonly postcode?: string;
  readonly subdivision?: string;
  readonly phone?: string;
  readonly email?: string;
}

export type NominalParty = Nominal<PlainParty>;

/** What may be known of a party without saying who it is. Computed once, where the declaration enters. */
export interface PartyTraits {
  readonly country?: CountryCode;
  readonly typeOfPerson: TypeOfPerson;
  /** Keyed hash of normalised name and address; absent when either was not declared. Stands for the identity. */
  readonly identityKey?: string;
  /** Keyed hash of the normalised name alone. */
  readonly nameKey?: string;
  /** Keyed hash of the normalised address alone. */
  readonly addressKey?: string;
  /** Keyed hashes of strong identifiers (EORI, tax number, account), by kind. */
  readonly idKeys?: readonly { readonly kind: string; readonly key: string }[];
  /** Which parts were declared at all: a missing one is not an empty one. */
  readonly declared: readonly PartyField[];
  /** Codes of what is wrong with the name or address text (`DIGITS_ONLY`, `STOP_WORD`, …), found before sealing. */
  readonly textDefects: readonly PartyTextDefect[];
  /** The name carries a company form (Ltd, GmbH, Co., 有限公司 …): a sign of trade, not a proof. */
  readonly companyForm: boolean;
}

export type PartyField = 'name' | 'company' | 'street' | 'city' | 'postcode' | 'phone' | 'email' | 'id';

export interface PartyTextDefect {
  readonly field: PartyField;
  readonly code: string;
}
