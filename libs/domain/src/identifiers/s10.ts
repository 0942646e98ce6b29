import { issuesS10 } from '../places/countries.ts';

/** Why a text is not a S10 item identifier; the first that applies, in this order. */
export type S10Defect = 'LENGTH' | 'FORMAT' | 'CHECK_DIGIT' | 'COUNTRY' | 'SERVICE_INDICATOR';

/** Valid, but unexpected on a cross-border item, or not tracked. */
export type S10Warning = 'DOMESTIC_RANGE' | 'BILATERAL_RANGE' | 'UNTRACKED_RANGE';

/** The parts of an item identifier (UPU S10). All text: leading zeros matter. */
export interface S10 {
  readonly id: string;
  /** Two letters: the kind of service. */
  readonly serviceIndicator: string;
  /** Eight digits. */
  readonly serial: string;
  readonly checkDigit: number;
  /** Issuing country, ISO 3166-1 alpha-2 or XK. */
  readonly country: string;
  readonly warning?: S10Warning;
}

export type S10Result = { readonly ok: true; readonly s10: S10 } | { readonly ok: false; readonly reason: S10Defect };

/**
 * Checks an item identifier against UPU S10: service indicator, serial, check digit, issuing country. Takes the canonical
 * form only; apply `normaliseS10` where text enters. Source: domain paper on postal data, section 3.1.
 *
 * A text that is no S10 is not an invalid item: domestic and courier numbers occur (`classifyNumber`). Only ranges that
 * an official text calls reserved (JA-JZ, KA-KZ) are refused; those reserved by general knowledge alone pass.
 */
export function checkS10(input: string): S10Result {
  if (input.length !== 13) return otherLength(input);
  if (!isLetter(input, 0) || !isLetter(input, 1) || !isLetter(input, 11) || !isLetter(input, 12)) return refused.FORMAT;
  const sum = weightedSum(input, 2);
  const checkDigit = input.charCodeAt(10) - 48;
  if (sum === undefined || checkDigit < 0 || checkDigit > 9) return refused.FORMAT;
  if (checkDigit !== fromWeightedSum(sum)) return refused.CHECK_DIGIT;
  const country = input.slice(11);
  if (!issuesS10(country)) return refused.COUNTRY;
  const group = input.charAt(0);
  if (group === 'J' || group === 'K') return refused.SERVICE_INDICATOR;
  const warning = warningOf(group, input.charAt(1));
  const s10 = { id: input, serviceIndicator: input.slice(0, 2), serial: input.slice(2, 10), checkDigit, country };
  return { ok: true, s10: warning === undefined ? s10 : { ...s10, warning } };
}

/**
 * The text as it would stand in a record: white space, hyphens and the byte order mark removed, ASCII letters in upper
 * case. Anything else stays and fails the check: a full-width digit is not a digit, and `ı` does not become `I`.
 */
export function normaliseS10(input: string): string {
  let result = '';
  for (let i = 0; i < input.length; i++) {
    const code = input.charCodeAt(i);
    if (isNoise(code)) continue;
    result += code >= 97 && code <= 122 ? String.fromCharCode(code - 32) : input.charAt(i);
  }
  return result;
}

/** The check digit of a serial of eight ASCII digits, or undefined for any other text. */
export function s10CheckDigit(serial: string): number | undefined {
  if (serial.length !== 8) return undefined;
  const sum = weightedSum(serial, 0);
  return sum === undefined ? undefined : fromWeightedSum(sum);
}

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

const refuse = (reason: S10Defect): S10Result => ({ ok: false, reason });
const refused = {
  LENGTH: refuse('LENGTH'),
  FORMAT: refuse('FORMAT'),
  CHECK_DIGIT: refuse('CHECK_DIGIT'),
  COUNTRY: refuse('COUNTRY'),
  SERVICE_INDICATOR: refuse('SERVICE_INDICATOR'),
};

/**
 * A text of another length that starts as a S10 does, with a letter, or is empty, was meant as one and is told its
 * length. One that starts with anything else (`1Z999…`, `92748…`) belongs to another family of numbers: its form is wrong
 * whatever its length, and it goes on to the rules for courier and domestic numbers.
 */
function otherLength(input: string): S10Result {
  return input === '' || isLetter(input, 0) ? refused.LENGTH : refused.FORMAT;
}

/** Sum of digit × weight over the eight digits from `start`, or undefined if one is no ASCII digit. */
function weightedSum(text: string, start: number): number | undefined {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const digit = text.charCodeAt(start + i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    sum += digit * (WEIGHTS[i] ?? 0);
  }
  return sum;
}

function fromWeightedSum(sum: number): number {
  const difference = 11 - (sum % 11);
  return difference === 10 ? 0 : difference === 11 ? 5 : difference;
}

function warningOf(group: string, second: string): S10Warning | undefined {
  switch (group) {
    case 'B':
    case 'D':
    case 'N':
    case 'P':
    case 'Z':
      return 'DOMESTIC_RANGE';
    case 'G':
      return second === 'A' || second === 'D' ? 'DOMESTIC_RANGE' : undefined;
    case 'C':
      return second === 'Z' ? 'BILATERAL_RANGE' : undefined;
    case 'E':
    case 'H':
      return second >= 'X' ? 'BILATERAL_RANGE' : undefined;
    case 'U':
      return 'UNTRACKED_RANGE';
    default:
      return undefined;
  }
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** ASCII control characters and space, no-break and zero-width space, the hyphens, and the byte order mark. */
function isNoise(code: number): boolean {
  if (code < 0x80) return code <= 0x20 || code === 0x2d;
  return code === 0xa0 || code === 0x200b || code === 0x2010 || code === 0x2011 || code === 0xfeff;
}
