import { AppError } from '../errors.ts';
import { civilFromDays, daysFromCivil, daysInMonth, type CivilDate } from './civil.ts';
import type { Instant, LocalDate } from './values.ts';

/**
 * A RFC 3339 time with its offset as an `Instant`, or undefined. The day must exist, and so must the clock time (00:00:00 to
 * 23:59:59; a leap second is refused, as an `Instant` has no place for it). Digits beyond the millisecond are cut off, at
 * most nine are read. Years 0001 to 9999, also after the offset is taken off. A time without an offset is no instant.
 */
export function toInstant(text: string): Instant | undefined {
  const { length } = text;
  if (length < 20 || length > 35 || (text.charCodeAt(10) | 0x20) !== SMALL_T) return undefined;
  const date = dashedDate(text);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  if (date === undefined || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return undefined;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  let at = 19;
  let millis = '000';
  if (text.charCodeAt(at) === POINT) {
    const end = endOfDigits(text, at + 1);
    if (end === at + 1 || end > at + 10) return undefined;
    millis = text.slice(at + 1, Math.min(end, at + 4)).padEnd(3, '0');
    at = end;
  }
  const offset = offsetMinutes(text, at);
  if (offset === undefined) return undefined;
  if (offset === 0) return `${text.slice(0, 10)}T${text.slice(11, 19)}.${millis}Z`;
  const minutes = daysFromCivil(date.year, date.month, date.day) * MINUTES_A_DAY + hour * 60 + minute - offset;
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const shifted = civilFromDays(days);
  if (shifted.year < 1 || shifted.year > 9999) return undefined;
  const inDay = minutes - days * MINUTES_A_DAY;
  return `${dashed(shifted)}T${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}:${pad(second)}.${millis}Z`;
}

/** `YYYY-MM-DD` or, as in postal messages, `CCYYMMDD` as a `LocalDate`; undefined unless the day is real (years 0001 to 9999). */
export function toLocalDate(text: string): LocalDate | undefined {
  if (text.length === 10) return dashedDate(text) === undefined ? undefined : text;
  if (text.length !== 8) return undefined;
  const dashed = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return dashedDate(dashed) === undefined ? undefined : dashed;
}

/** Calendar days from `a` to `b`, negative if `b` is earlier. Throws `AppError` invalid for what is no real day. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a);

/** The day `n` days later (earlier for a negative `n`). Throws `AppError` invalid for what is no real day, before or after. */
export function addDays(date: LocalDate, n: number): LocalDate {
  mustBeWhole(n);
  return localDateOf(civilFromDays(dayNumber(date) + n));
}

/**
 * The same day `n` months later (earlier for a negative `n`), or the last day of that month where it has no such day:
 * periods in months end so under Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c). Throws as `addDays` does.
 */
export function addMonths(date: LocalDate, n: number): LocalDate {
  mustBeWhole(n);
  const { year, month, day } = mustBeDate(date);
  const months = year * 12 + month - 1 + n;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return localDateOf({ year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) });
}

const MINUTES_A_DAY = 1440;
const SMALL_T = 0x74;
const SMALL_Z = 0x7a;
const COLON = 58;
const DASH = 45;
const PLUS = 43;
const POINT = 46;

/** The real day that the first ten characters name, or undefined. */
function dashedDate(text: string): CivilDate | undefined {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** The number that two ASCII digits make, else NaN, which no comparison lets through. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}

/** Minutes east of UTC by the offset that ends the text. */
function offsetMinutes(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  if ((sign | 0x20) === SMALL_Z) return text.length === at + 1 ? 0 : undefined;
  if ((sign !== PLUS && sign !== DASH) || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON) return undefined;
  const hours = two(text, at + 1);
  const minutes = two(text, at + 4);
  if (!(hours <= 23 && minutes <= 59)) return undefined;
  return sign === PLUS ? hours * 60 + minutes : -(hours * 60 + minutes);
}

const dashed = ({ year, month, day }: CivilDate): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;

const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));

function dayNumber(date: LocalDate): number {
  const { year, month, day } = mustBeDate(date);
  return daysFromCivil(year, month, day);
}

function mustBeDate(date: LocalDate): CivilDate {
  const civil = date.length === 10 ? dashedDate(date) : undefined;
  if (civil === undefined) throw new AppError('invalid', `${JSON.stringify(date.slice(0, 40))} is not a calendar day`);
  return civil;
}

function mustBeWhole(n: number): void {
  if (!Number.isSafeInteger(n)) throw new AppError('invalid', `${n} is not a whole number of days or months`);
}

function localDateOf(date: CivilDate): LocalDate {
  if (!(date.year >= 1 && date.year <= 9999)) throw new AppError('invalid', `the year ${date.year} is out of range`);
  return dashed(date);
}
