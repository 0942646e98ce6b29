import type { Declaration, Finding, GoodsLine, PartyTraits } from '@portcullis/domain';

import { checkDeclaration } from '../check-declaration.ts';
import type { CheckContext } from '../checks/report.ts';
import { compileTerms, type TermsData } from '../description/compile-terms.ts';

/** A few terms of each kind, as the reference data has them. */
export const someTerms: TermsData = {
  terms: [
    { term: 'Gift', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'Gifts', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'Gift box', wholeText: 'warn', insideLongerText: 'none' },
    { term: 'Auto', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'Auto parts', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'Parts', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'Goods', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'Boxes', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'FAK', wholeText: 'reject', insideLongerText: 'hint' },
    { term: 'Mens apparel', wholeText: 'warn', insideLongerText: 'none' },
    { term: 'Fish', wholeText: 'warn', insideLongerText: 'hint' },
  ],
  derivedTranslations: [
    { term: 'Zubehör', wholeText: 'warn', insideLongerText: 'none' },
    { term: '礼物', wholeText: 'warn', insideLongerText: 'none' },
  ],
  partyStopWords: ['Private', 'Unknown', 'N/A'],
  placeholders: ['unknown', 'customer', 'mickey mouse'],
};

export const compiledTerms = compileTerms(someTerms);

export const aParty = (change: Partial<PartyTraits> = {}): PartyTraits => ({
  country: 'CN',
  typeOfPerson: 'unknown',
  declared: ['name', 'street', 'city'],
  textDefects: [],
  companyForm: false,
  ...change,
});

export const aLine = (change: Partial<GoodsLine> = {}): GoodsLine => ({
  line: 1,
  description: 'Stainless steel key ring',
  quantity: 2,
  netMassKg: '0.300',
  value: { amount: '20.00', currency: 'EUR' },
  hs: '732690',
  origin: 'CN',
  ...change,
});

/** A postal fiscal declaration of a sale with which nothing is wrong. */
export const aDeclaration = (change: Partial<Declaration> = {}): Declaration => ({
  kind: 'fiscal',
  channel: 'postal',
  submission: { operator: 'sample-post', message: 'ITMATT/1', messageId: 'M1', receivedAt: '2026-11-20T03:15:00.000Z' },
  number: 'RR473124829GB',
  numberType: 's10',
  nature: 'sale',
  postedOn: '2026-11-19',
  destination: 'NL',
  grossMassKg: '0.420',
  totalValue: { amount: '20.00', currency: 'EUR' },
  consignor: aParty(),
  consignee: aParty({ country: 'NL' }),
  lines: [aLine()],
  ...change,
});

/** The record without these members. */
export function without<T extends object>(record: T, ...members: readonly (keyof T)[]): T {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !members.some((one) => one === name))) as T;
}

/** Findings as `severity code pointer`, for tables. */
export function check(declaration: Declaration, change: Partial<CheckContext> = {}): string[] {
  return checkAll(declaration, change).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);
}

export const checkAll = (declaration: Declaration, change: Partial<CheckContext> = {}): Finding[] =>
  checkDeclaration(declaration, { terms: compiledTerms, today: '2026-11-20', strict: false, ...change });
