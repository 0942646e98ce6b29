/** An instant in UTC, always `YYYY-MM-DDThh:mm:ss.sssZ`: text order is time order. */
export type Instant = string;

/** A calendar day `YYYY-MM-DD` at a place, without a clock. */
export type LocalDate = string;

/** ISO 3166-1 alpha-2, upper case, as declared; whether it is assigned is a question for `isCountry`. */
export type CountryCode = string;

/**
 * An amount exactly as declared: a decimal string and an ISO 4217 code. Not checked: a declaration may hold `-1` or
 * `XXX`, and the quality check answers it. `parseMoney` turns it into bigint minor units.
 */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}
