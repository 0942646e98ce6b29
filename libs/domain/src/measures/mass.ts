import { scanDecimal } from '../money/decimal.ts';

/** Milligrams in one kilogram. */
export const KILOGRAM = 1_000_000n;

/**
 * A declared mass in kilograms as milligrams: 16 digits, 6 of them decimals (domain paper on postal and courier data,
 * section 8), so at most ten before the point; further decimals must be zeros. Undefined for any other text. A negative
 * mass is read as such: to refuse it is the caller's rule. Compare the results as they are.
 */
export function parseMassKg(text: string): bigint | undefined {
  const milligrams = scanDecimal(text, DECIMALS, INTEGER_DIGITS);
  return typeof milligrams === 'bigint' ? milligrams : undefined;
}

/** Milligrams as kilograms with three decimals, the posts' usual form, or as many as it takes: `0.420`, `0.000001`. */
export function formatMassKg(milligrams: bigint): string {
  const negative = milligrams < 0n;
  const digits = (negative ? -milligrams : milligrams).toString().padStart(DECIMALS + 1, '0');
  const point = digits.length - DECIMALS;
  let end = digits.length;
  while (end > point + USUAL_DECIMALS && digits.charCodeAt(end - 1) === 48) end--;
  return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point, end)}`;
}

const DECIMALS = 6;
const USUAL_DECIMALS = 3;
const INTEGER_DIGITS = 10;
