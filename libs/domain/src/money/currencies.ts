import type { LocalDate } from '../item/values.ts';

/**
 * ISO 4217 list one as of 2026, by number of decimals of the minor unit. Left out: funds codes (BOV, CHE, CHW, CLF, COU,
 * MXV, USN, UYI), metals and bond units (XAG, XAU, XBA …), XSU, XUA, and the codes for tests and for no currency.
 * XDR has no minor unit in ISO; the CN 22 and CN 23 forms state limits and insured values in SDR with two decimals, so it
 * has two here.
 */
const ACTIVE: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
      'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
      'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
      'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
      'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XAD XCD XCG XDR YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'UYW'],
];

/**
 * Ended codes (ISO 4217 list three, which gives months; days by the national change-over laws): code, last day, decimals.
 * The last day is the day before the successor became the unit of account. The first twelve euro countries kept their
 * units as parts of the euro until 31 December 2001 (Regulation (EC) No 974/98). Bulgaria: Council Regulation (EU)
 * 2025/1408. Codes that ended before 1993 are left out: no declaration here is that old.
 */
const ENDED: readonly (readonly [lastDay: LocalDate, decimals: number, codes: string])[] = [
  ['2025-12-31', 2, 'BGN'],
  ['2025-03-30', 2, 'ANG'],
  ['2024-08-31', 2, 'ZWL'],
  ['2023-12-31', 2, 'SLL'],
  ['2022-12-31', 2, 'HRK'],
  ['2021-06-30', 2, 'CUC'],
  ['2018-08-19', 2, 'VEF'],
  ['2017-12-31', 2, 'MRO STD'],
  ['2016-06-30', 0, 'BYR'],
  ['2014-12-31', 2, 'LTL'],
  ['2013-12-31', 2, 'LVL'],
  ['2012-12-31', 2, 'ZMK'],
  ['2010-12-31', 2, 'EEK'],
  ['2008-12-31', 2, 'SKK TMM'],
  ['2007-12-31', 2, 'CYP MTL VEB'],
  ['2007-06-30', 2, 'GHC SDD'],
  ['2006-12-31', 2, 'SIT'],
  ['2006-10-24', 2, 'CSD'],
  ['2006-06-30', 2, 'MZM'],
  ['2005-12-31', 2, 'AZM'],
  ['2005-06-30', 2, 'ROL'],
  ['2004-12-31', 0, 'MGF TRL'],
  ['2003-12-31', 2, 'SRG'],
  ['2001-12-31', 2, 'ATS DEM FIM FRF IEP NLG'],
  ['2001-12-31', 0, 'ADP BEF ESP GRD ITL LUF PTE'],
  ['1999-07-04', 2, 'BGL'],
  ['1998-12-31', 2, 'XEU'],
  ['1997-12-31', 2, 'RUR'],
  ['1994-12-31', 2, 'PLZ'],
];

const decimalsOf = new Map<string, number>();
const lastDayOf = new Map<string, LocalDate>();
for (const [decimals, codes] of ACTIVE) {
  for (const code of codes.split(' ')) decimalsOf.set(code, decimals);
}
for (const [lastDay, decimals, codes] of ENDED) {
  for (const code of codes.split(' ')) {
    decimalsOf.set(code, decimals);
    lastDayOf.set(code, lastDay);
  }
}

/**
 * Decimals of the currency's minor unit (0, 2, 3 or 4), also of an ended one, so that an old declaration stays readable.
 * Undefined: no currency that a price can be stated in. Upper case only. Source: ISO 4217.
 */
export const currencyDecimals = (code: string): number | undefined => decimalsOf.get(code);

/**
 * Could a price be stated in the currency on that day? `active` up to and including its last day, then `ended`; `unknown`
 * for what is no currency here. First days are not kept: a code of today is active on every earlier day too.
 */
export function currencyStatus(code: string, onDate: LocalDate): 'active' | 'ended' | 'unknown' {
  if (!decimalsOf.has(code)) return 'unknown';
  const lastDay = lastDayOf.get(code);
  return lastDay === undefined || onDate <= lastDay ? 'active' : 'ended';
}
