import type { LocalDate } from '@portcullis/domain';

/** Days since 1 January 1970 of a real day `YYYY-MM-DD`; undefined for any other text. */
export function dayNumber(text: LocalDate | undefined): number | undefined {
  if (text?.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 7);
  const day = digitsOf(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // Counted from 1 March, so that the leap day is a year's last day (proleptic Gregorian calendar).
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.trunc((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - DAYS_TO_1970) | 0;
}

/** A period of the calendar that rules add up in. */
export type Period = 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/** A number that two real days share exactly if they are in the same period. */
export function periodOf(text: LocalDate, period: Period): number {
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 7) - 1;
  switch (period) {
    case 'day':
      return (year * 12 + month) * 31 + digitsOf(text, 8, 10);
    case 'month':
      return year * 12 + month;
    case 'quarter':
      return year * 4 + Math.floor(month / 3);
    case 'half-year':
      return year * 2 + Math.floor(month / 6);
    case 'year':
      return year;
  }
}

const HYPHEN = 45;
const DAYS_TO_1970 = 719_468;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Value of the digits in `[start, end)`, or a negative number if one is none. */
function digitsOf(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
