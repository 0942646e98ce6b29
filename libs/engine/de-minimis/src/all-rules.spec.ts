import type { DeMinimisRule, Relief } from '@portcullis/domain';

import { compileRules } from './compile.ts';
import { decideDeMinimis } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { aPurchase } from './testing/questions.ts';
import { RULES } from './testing/rules.ts';

const VALUE_RULES = RULES.filter((rule) => rule.kind !== 'ipr-article-60');
const DAY = 86_400_000;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const SCHEMES: Readonly<Record<string, string>> = { NO: 'VOEC', BR: 'REMESSA-CONFORME', CL: 'CL-VAT' };

/** A parcel that the rule applies to, worth so many minor units of its currency on its own basis. */
function parcelFor(rule: DeMinimisRule, minor: bigint, day: string): DeMinimisQuestion {
  const currency = rule.threshold?.currency ?? 'EUR';
  const decimals = rule.threshold?.amount.split('.')[1]?.length ?? 0;
  const digits = minor.toString().padStart(decimals + 1, '0');
  const amount = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const country = rule.originOnly.find((code) => code !== 'EU') ?? 'TW';
  const isVatAlone = rule.kind === 'vat' && rule.jurisdiction === 'CH';
  return aPurchase({
    destination: rule.jurisdiction === 'EU' ? 'NL' : rule.jurisdiction,
    origin: country,
    dispatchedFrom: country,
    mode: rule.mode === 'any' ? 'express' : rule.mode,
    dates: { declaration: day, entry: day, release: day, purchase: day },
    // One of the two percentages is 100, so that the tax amount is the value itself.
    goods: [
      {
        groups: [],
        hs: '610910',
        pieces: 1,
        value: { amount, currency },
        dutyPercent: isVatAlone ? '0' : '100',
        vatPercent: isVatAlone ? '100' : '0',
      },
    ],
    value: { amount, currency, basis: rule.basis === 'CIF' || rule.basis === 'tax-amount' ? 'CIF' : 'intrinsic' },
    freightAndInsurance: { amount: '0', currency },
    nature: rule.audience === 'c2c' ? 'gift' : 'sale',
    consignor: rule.audience === 'c2c' ? 'private' : 'business',
    consignee: rule.audience === 'b2b' ? 'business' : 'private',
    personalUse: true,
    ...(SCHEMES[rule.jurisdiction] !== undefined && { sellerScheme: SCHEMES[rule.jurisdiction] ?? '' }),
  });
}

/** What the rule alone says of the parcel. */
function answerOf(rule: DeMinimisRule, minor: bigint, day: string): Relief {
  const answer = decideDeMinimis(parcelFor(rule, minor, day), compileRules([rule], 'alone'));
  const relief = { duty: answer.duty, vat: answer.vat, 'gift-duty': answer.gift, 'gift-vat': answer.gift };
  return relief[rule.kind as keyof typeof relief] ?? answer.duty;
}

const INSIDE: Readonly<Record<DeMinimisRule['effect'], Relief['status']>> = {
  relief: 'free',
  'no-tax': 'free',
  'no-relief': 'due',
  'collected-at-sale': 'collected-at-sale',
  'flat-charge': 'flat-charge',
  'simplified-rate': 'simplified',
  'ipr-scope': 'unknown',
};

const needsPrescription = (rule: DeMinimisRule): boolean => rule.id === 'TR-DUTY-MED';

function expectSays(rule: DeMinimisRule, relief: Relief, status: Relief['status']): void {
  if (needsPrescription(rule)) {
    expect(relief.status).toBe('unknown');
  } else if (rule.certainty === 'verified') {
    expect(relief).toMatchObject({ status, ruleId: rule.id });
  } else {
    expect(relief).toMatchObject({ status: 'unknown', proposedBy: rule.id });
  }
}

/** The greatest value that the rule still covers, in minor units of its currency. */
function lastInside(rule: DeMinimisRule): bigint {
  if (rule.threshold === null) return 1_000_000n;
  const minor = BigInt(rule.threshold.amount.replace('.', ''));
  if (rule.valueFactor === '0.6') return (minor * 10n) / 6n;
  // Five centimes are the smallest step there: 5.02 is 5.00, and 5.03 is 5.05.
  if (rule.jurisdiction === 'CH' && rule.basis === 'tax-amount') return minor + 2n;
  return rule.comparison === 'lt' ? minor - 1n : minor;
}

/** A day on which the rule is surely in force. */
function sureDay(rule: DeMinimisRule): string {
  if (rule.effectiveFrom === null) throw new Error('every rule has a first day');
  return rule.dateCertainty.from === 'approximate' ? shifted(rule.effectiveFrom, 32) : rule.effectiveFrom;
}

describe('every rule of the reference data', () => {
  it('is one of 212', () => expect(RULES).toHaveLength(212));

  it.each(VALUE_RULES.map((rule) => [rule.id, rule] as const))('%s holds on both sides of its limit', (_id, rule) => {
    const last = lastInside(rule);
    expectSays(rule, answerOf(rule, last, sureDay(rule)), INSIDE[rule.effect]);
    expectSays(rule, answerOf(rule, last - 1n, sureDay(rule)), INSIDE[rule.effect]);
    if (rule.threshold !== null) expectSays(rule, answerOf(rule, last + 1n, sureDay(rule)), 'due');
  });

  it.each(VALUE_RULES.map((rule) => [rule.id, rule] as const))('%s holds on both sides of its days', (_id, rule) => {
    const inside = lastInside(rule);
    const fades = (day: string): void => {
      const relief = answerOf(rule, inside, day);
      expect(relief.status).toBe('unknown');
      expect(relief.proposedBy).toBeUndefined();
    };
    const { effectiveFrom, effectiveTo, dateCertainty } = rule;
    if (effectiveFrom !== null) {
      if (dateCertainty.from === 'approximate')
        [-32, -31, 0, 31].forEach((days) => fades(shifted(effectiveFrom, days)));
      else fades(shifted(effectiveFrom, -1));
      expectSays(rule, answerOf(rule, inside, sureDay(rule)), INSIDE[rule.effect]);
    }
    if (effectiveTo !== null) {
      const isApproximate = dateCertainty.to === 'approximate';
      if (isApproximate) [-31, 0, 31, 32].forEach((days) => fades(shifted(effectiveTo, days)));
      else fades(shifted(effectiveTo, 1));
      expectSays(
        rule,
        answerOf(rule, inside, isApproximate ? shifted(effectiveTo, -32) : effectiveTo),
        INSIDE[rule.effect],
      );
    }
  });

  it.each(RULES.filter((rule) => rule.kind === 'ipr-article-60').map((rule) => [rule.id, rule] as const))(
    '%s answers on its days alone',
    (_id, rule) => {
      const scopeOn = (day: string) =>
        decideDeMinimis(parcelFor(rule, 100n, day), compileRules([rule], 'alone')).iprScope;
      const isOpen = ['KR-IPR', 'CN-IPR', 'ZA-IPR'].includes(rule.id);
      expect(scopeOn(sureDay(rule)).status === 'unknown').toBe(isOpen);
      expect(scopeOn(sureDay(rule)).ruleId).toBe(rule.id);
      if (rule.effectiveFrom !== null) expect(scopeOn(shifted(rule.effectiveFrom, -1)).status).toBe('unknown');
      if (rule.effectiveTo !== null) expect(scopeOn(shifted(rule.effectiveTo, 1)).status).toBe('unknown');
    },
  );
});
