import { parseAirWaybill } from './air-waybill.ts';
import { parseDespatchId, parseReceptacleId } from './receptacle.ts';
import { checkS10, normaliseS10, type S10Defect, type S10Warning } from './s10.ts';

/** `s9` is a receptacle, `s8` a despatch; `unknown` may well be a courier's or a domestic number. */
export type NumberClass = 's10' | 'air-waybill' | 's9' | 's8' | 'unknown';

/** A form that fits and what is remarkable about it, or why the nearest form does not fit. */
export type NumberReason =
  | 'fits'
  | `s10-warning-${S10Warning}`
  | 'air-waybill-check-digit'
  | 'eleven-digits'
  | `not-s10-${S10Defect}`
  | 'no-known-form';

export interface NumberClassification {
  readonly type: NumberClass;
  readonly reason: NumberReason;
  /** The number in the form of its class; for `unknown` as given. */
  readonly number: string;
}

/**
 * Which kind of number is this, judged by its form? White space, hyphens and small letters are forgiven as `normaliseS10`
 * forgives them. A number that is not known is not an invalid item (domain paper on postal and courier data, section 3.1).
 *
 * - 13 characters that fail the S10 check are `unknown` with the reason, never `s10`.
 * - A wrong air waybill check digit is accepted behind a hyphen; eleven bare digits are an air waybill only if it is right,
 *   as many domestic numbers have eleven digits.
 */
export function classifyNumber(text: string): NumberClassification {
  if (text.length > MAX_TEXT) return unknown(text, 'no-known-form');
  const number = normaliseS10(text);
  switch (number.length) {
    case 13:
      return classifyThirteen(text, number);
    case 11:
      return classifyEleven(text, number);
    case 20:
      return parseDespatchId(number).ok ? { type: 's8', reason: 'fits', number } : unknown(text, 'no-known-form');
    case 29:
      return parseReceptacleId(number).ok ? { type: 's9', reason: 'fits', number } : unknown(text, 'no-known-form');
    default:
      return unknown(text, 'no-known-form');
  }
}

/** Room for the longest form with a separator between all its characters. */
const MAX_TEXT = 64;

function classifyThirteen(text: string, number: string): NumberClassification {
  const result = checkS10(number);
  if (!result.ok) return unknown(text, `not-s10-${result.reason}`);
  const { warning } = result.s10;
  return { type: 's10', reason: warning === undefined ? 'fits' : `s10-warning-${warning}`, number };
}

function classifyEleven(text: string, number: string): NumberClassification {
  const result = parseAirWaybill(number);
  if (!result.ok) return unknown(text, 'no-known-form');
  const { id, warning } = result.airWaybill;
  if (warning === undefined) return { type: 'air-waybill', reason: 'fits', number: id };
  const written = parseAirWaybill(text.trim()).ok && text.includes('-');
  return written
    ? { type: 'air-waybill', reason: 'air-waybill-check-digit', number: id }
    : unknown(text, 'eleven-digits');
}

const unknown = (number: string, reason: NumberReason): NumberClassification => ({ type: 'unknown', reason, number });
