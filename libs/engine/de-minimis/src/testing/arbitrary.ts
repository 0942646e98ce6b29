import fc from 'fast-check';

import type { DeMinimisQuestion } from '../question.ts';
import { RULES, COMPILED } from './rules.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 6 });

const DESTINATIONS = [...COMPILED.jurisdictions.keys()].map((code) => (code === 'EU' ? 'NL' : code));
const COUNTRIES = ['CN', 'HK', 'US', 'CA', 'MX', 'DE', 'PA', 'TW', 'GB'];
const CURRENCIES = ['EUR', 'USD', 'CNY', 'JPY', 'BHD'];
const GROUPS = ['alcohol', 'tobacco', 'perfume', 'food', 'leather-goods', 'coffee', 'medicines'];

/** Days near the ends of rules, where answers change. */
const day = fc
  .tuple(
    fc.constantFrom(...RULES.flatMap((rule) => [rule.effectiveFrom, rule.effectiveTo]).filter((end) => end !== null)),
    fc.integer({ min: -40, max: 40 }),
  )
  .map(([end, days]) => new Date(Date.parse(`${end}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));

const cents = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc.constantFrom(200, 2200, 4500, 4501, 6200, 15_000, 15_001, 80_000, 80_001),
);

const money = fc
  .tuple(cents, fc.constantFrom(...CURRENCIES))
  .map(([minor, currency]) => ({ amount: amountText(minor, currency), currency }));

/** A number of cents as an amount that the currency can hold. */
export const amountText = (minor: number, currency: string): string =>
  currency === 'JPY' ? String(minor) : (minor / 100).toFixed(2);

const percent = fc.constantFrom('0', '2.5', '8.1', '20');

const goods = fc.record({
  groups: maybe(fc.subarray(GROUPS, { maxLength: 1 })),
  hs: maybe(fc.constantFrom('610910', '910211', '220830', '0101210000')),
  pieces: maybe(fc.integer({ min: 1, max: 5 })),
  value: maybe(money),
  dutyPercent: maybe(percent),
  vatPercent: maybe(percent),
});

const party = fc.constantFrom('business' as const, 'private' as const, 'private' as const, 'unknown' as const);

/** Members that are `undefined` are taken out: absent is absent. */
export const question: fc.Arbitrary<DeMinimisQuestion> = fc
  .record({
    destination: fc.constantFrom(...DESTINATIONS),
    origin: maybe(fc.constantFrom(...COUNTRIES)),
    dispatchedFrom: maybe(fc.constantFrom(...COUNTRIES)),
    mode: maybe(fc.constantFrom('postal', 'postal', 'express', 'express', 'traveller')),
    dates: fc.record({
      declaration: day,
      purchase: maybe(day),
      entry: maybe(day),
      arrival: maybe(day),
      release: maybe(day),
    }),
    goods: fc.array(goods, { minLength: 1, maxLength: 3 }),
    value: maybe(
      fc
        .tuple(money, fc.constantFrom('intrinsic', 'FOB', 'CIF'))
        .map(([{ amount, currency }, basis]) => ({ amount, currency, basis })),
    ),
    freightAndInsurance: maybe(money),
    otherOrdersSameDay: fc.option(money, { nil: undefined, freq: 1 }),
    previous: maybe(
      fc.array(
        fc.record({
          amount: maybe(cents.map((minor) => amountText(minor, 'USD'))),
          currency: fc.constant('USD'),
          date: maybe(day),
          supplier: maybe(fc.constantFrom('a', 'b')),
          flight: maybe(fc.constantFrom('XX1', 'XX2')),
        }),
        { maxLength: 6 },
      ),
    ),
    previousKnown: maybe(fc.boolean()),
    supplier: maybe(fc.constantFrom('a', 'b')),
    flight: maybe(fc.constantFrom('XX1', 'XX2')),
    sellerScheme: maybe(fc.constantFrom('IOSS', 'VOEC', 'REMESSA-CONFORME', 'CL-VAT')),
    nature: maybe(fc.constantFrom('sale', 'sale', 'gift', 'gift', 'return', 'mixed', 'other')),
    giftClaimContradicted: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    consignor: maybe(party),
    consignee: maybe(party),
    personalUse: maybe(fc.boolean()),
    grossMassKg: maybe(fc.constantFrom('0.5', '1.999', '2', '5', '40')),
    distinctTariffItems: maybe(fc.integer({ min: 1, max: 3 })),
    suspicion: maybe(fc.constantFrom('counterfeit', 'pirated', 'other')),
    right: maybe(fc.constantFrom('trademark', 'design', 'copyright', 'patent')),
    smallConsignmentOptIn: maybe(fc.boolean()),
  })
  .map((record) => JSON.parse(JSON.stringify(record)) as DeMinimisQuestion);
