import { AppError, type LocalDate, type RateUsed } from '@portcullis/domain';

import { digestOf, once, parseDataCsv, readDataFile } from './data-file.ts';

const FILE = 'ecb/ecb-rates.csv';
const MAX_AGE_DAYS = 10;
/** As many as `convertMoney` reads: ten significant digits even from rupiah to pounds. */
const CROSS_DIGITS = 14;
const DAY = 86_400_000;

/** Euro foreign exchange reference rates of the European Central Bank. */
export interface EcbRates {
  /** Digest of the content. */
  readonly version: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly currencies: ReadonlySet<string>;
  /**
   * Units of `to` for one unit of `from`: both quoted on the newest day that is not after `date` and at most ten days
   * before it (the ECB pauses at weekends and for up to five days at Easter and Christmas). A rate older than that, or a
   * currency that is not quoted, is `undefined`: not known, never a guess. A cross rate goes over the euro and is rounded
   * half up at the 14th decimal place. A currency to itself is one, whatever the day. With `maxAgeDays` an older rate is
   * given too, for estimates: its date says how old it is.
   */
  rateOn(from: string, to: string, date: LocalDate, maxAgeDays?: number): RateUsed | undefined;
}

/** Rates in `ecb/ecb-rates.csv`, checked. */
export const loadEcbRates = once((): EcbRates => readEcbRates(FILE, readDataFile(FILE)));

/** Rates from the ECB's table: a date, then units of each currency for one euro; an empty cell is not quoted. */
export function readEcbRates(file: string, text: string): EcbRates {
  const columns = (text.split('\n', 1)[0] ?? '').split(',');
  const codes = columns.slice(1);
  const rows = parseDataCsv(file, text, ['date', ...codes]);
  const days = rows.map((row, index) => {
    const [date = '', ...cells] = row;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date <= (rows[index - 1]?.[0] ?? '')) {
      throw new AppError('invalid', `data file ${file}:${index + 2}: days must be dates in ascending order`);
    }
    const bad = cells.findIndex((cell) => cell !== '' && !/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,8})?$/.test(cell));
    if (bad >= 0) throw new AppError('invalid', `data file ${file}:${index + 2}: ${String(codes[bad])} is not a rate`);
    return {
      date,
      perEuro: new Map([
        ['EUR', '1'],
        ...cells.flatMap((cell, at): [string, string][] => (cell === '' ? [] : [[codes[at] ?? '', cell]])),
      ]),
    };
  });
  const currencies = new Set(['EUR', ...codes]);

  const rateOn = (from: string, to: string, date: LocalDate, maxAgeDays = MAX_AGE_DAYS): RateUsed | undefined => {
    if (from === to) return { from, to, rate: '1', date, source: 'same currency' };
    if (!currencies.has(from) || !currencies.has(to)) return undefined;
    for (let at = lastNotAfter(days, date); at >= 0; at--) {
      const day = days[at];
      if (day === undefined || ageInDays(day.date, date) > maxAgeDays) return undefined;
      const fromPerEuro = day.perEuro.get(from);
      const toPerEuro = day.perEuro.get(to);
      if (fromPerEuro === undefined || toPerEuro === undefined) continue;
      return { from, to, rate: divide(toPerEuro, fromPerEuro), date: day.date, source: 'ECB' };
    }
    return undefined;
  };

  return {
    version: digestOf(text),
    first: days[0]?.date ?? '',
    last: days.at(-1)?.date ?? '',
    currencies,
    rateOn: remember(rateOn),
  };
}

/** A day's parcels ask for few pairs again and again; the memory is emptied when it grows past a few thousand. */
function remember(rateOn: EcbRates['rateOn']): EcbRates['rateOn'] {
  const known = new Map<string, RateUsed | undefined>();
  return (from, to, date, maxAgeDays) => {
    const key = `${from}${to}${date}${maxAgeDays ?? ''}`;
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found;
    if (known.size >= 4096) known.clear();
    const rate = rateOn(from, to, date, maxAgeDays);
    known.set(key, rate);
    return rate;
  };
}

function lastNotAfter(days: readonly { readonly date: LocalDate }[], date: LocalDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle]?.date ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const ageInDays = (earlier: LocalDate, later: LocalDate): number => (Date.parse(later) - Date.parse(earlier)) / DAY;

/** Quotient of two positive decimals, exact up to the last digit kept. A divisor of one leaves the text as it is. */
function divide(dividend: string, divisor: string): string {
  if (divisor === '1') return dividend;
  const places = Math.max(placesOf(dividend), placesOf(divisor));
  const bottom = scaled(divisor, places);
  const quotient = (scaled(dividend, places + CROSS_DIGITS) * 2n + bottom) / (bottom * 2n);
  const digits = quotient.toString().padStart(CROSS_DIGITS + 1, '0');
  const fraction = digits.slice(-CROSS_DIGITS).replace(/0+$/, '');
  const whole = digits.slice(0, -CROSS_DIGITS);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const placesOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

const scaled = (text: string, places: number): bigint =>
  BigInt(text.replace('.', '') + '0'.repeat(places - placesOf(text)));
