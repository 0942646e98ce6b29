import { AppError } from '../errors.ts';

/** What is wrong with a decimal text. */
export type DecimalDefect = 'format' | 'decimals' | 'size';

/** Integer digits a declared amount may have (domain paper on postal and courier data, section 8). */
export const MAX_INTEGER_DIGITS = 16;

/**
 * A plain decimal text as an integer in units of 10^-`maxDecimals`: `parseDecimal('1.5', 2)` is `150n`. A leading `-` is
 * allowed; exponent, `+`, comma, spaces, a bare point and other digits than ASCII are not. Decimals beyond `maxDecimals`
 * must be zeros. Undefined for any other text. `maxDecimals` is 0 to 14, else `AppError` invalid.
 */
export function parseDecimal(text: string, maxDecimals: number): bigint | undefined {
  if (!Number.isInteger(maxDecimals) || maxDecimals < 0 || maxDecimals > MAX_DECIMALS) {
    throw new AppError('invalid', `decimals must be 0 to ${MAX_DECIMALS}, not ${maxDecimals}`);
  }
  const value = scanDecimal(text, maxDecimals, MAX_INTEGER_DIGITS);
  return typeof value === 'bigint' ? value : undefined;
}

/**
 * As `parseDecimal`, but says what is wrong: `size` for more integer digits (leading zeros count) or more text than
 * allowed, `decimals` for a digit that the unit cannot hold, `format` for the rest.
 * Digits are summed in two doubles of at most 15 digits each, which is exact and makes one bigint instead of one a digit.
 */
export function scanDecimal(text: string, maxDecimals: number, maxIntegerDigits: number): bigint | DecimalDefect {
  const { length } = text;
  if (length > MAX_TEXT) return 'size';
  const negative = text.charCodeAt(0) === MINUS;
  let integerDigits = -1;
  let digits = 0;
  let head = 0;
  let tail = 0;
  let beyond = false;
  for (let i = negative ? 1 : 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === POINT) {
      if (integerDigits >= 0 || digits === 0 || i === length - 1) return 'format';
      integerDigits = digits;
      continue;
    }
    const digit = code - 48;
    if (digit < 0 || digit > 9) return 'format';
    if (integerDigits >= 0 && digits - integerDigits === maxDecimals) {
      if (digit !== 0) beyond = true;
      continue;
    }
    if (digits < HEAD_DIGITS) head = head * 10 + digit;
    else tail = tail * 10 + digit;
    digits++;
  }
  if (digits === 0) return 'format';
  if (integerDigits < 0) integerDigits = digits;
  if (integerDigits > maxIntegerDigits) return 'size';
  if (beyond) return 'decimals';
  const missing = maxDecimals - (digits - integerDigits);
  const scaled = toBigint(head, tail, digits, missing);
  return negative ? -scaled : scaled;
}

/** 10^exponent, 0 to 31. */
export const powerOfTen = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

const MAX_DECIMALS = 14;
/** Longer text is not read: the zeros behind the last decimal need no end otherwise. */
const MAX_TEXT = 40;
const HEAD_DIGITS = 15;
const MINUS = 45;
const POINT = 46;
const POWERS = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));
const SMALL_POWERS = Array.from({ length: HEAD_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

function toBigint(head: number, tail: number, digits: number, missing: number): bigint {
  if (digits + missing <= HEAD_DIGITS) return BigInt(head * (SMALL_POWERS[missing] ?? 1));
  const whole = digits <= HEAD_DIGITS ? BigInt(head) : BigInt(head) * powerOfTen(digits - HEAD_DIGITS) + BigInt(tail);
  return missing === 0 ? whole : whole * powerOfTen(missing);
}
