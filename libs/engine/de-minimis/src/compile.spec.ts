import { compileRules, neededCurrencies } from './compile.ts';
import { decideDeMinimis } from './decide.ts';
import { aPurchase, worth } from './testing/questions.ts';
import { COMPILED, RULES, aRule } from './testing/rules.ts';

describe('compileRules', () => {
  it.each([
    ['an amount', aRule({ threshold: { amount: '1e3', currency: 'EUR' } })],
    ['a currency', aRule({ threshold: { amount: '1', currency: 'XXX' } })],
    ['a mass', aRule({ maxGrossWeightKg: 'two' })],
    ['a factor', aRule({ valueFactor: '-1' })],
    ['a day', aRule({ effectiveFrom: '2026-02-30' })],
    ['a quota', aRule({ quota: { amount: 'x', currency: 'EUR', window: 'calendar-year' } })],
  ])('refuses %s that cannot be read', (_what, rule) => {
    expect(() => compileRules([rule], 'v')).toThrow('ZZ-DUTY');
  });

  it('understands every condition, window and period of the reference data', () => {
    for (const { id, window, quota, conditions } of [...COMPILED.jurisdictions.values()].flatMap((all) =>
      [all.duty, all.vat, all.giftDuty, all.giftVat, all.ipr]
        .flat()
        .flatMap(({ rules }) => rules.map((one) => one.compiled)),
    )) {
      expect([id, window]).not.toEqual([id, 'unread']);
      if (quota !== undefined) expect([id, quota.period]).not.toEqual([id, undefined]);
      for (const condition of conditions ?? []) {
        const missing = new Set<string>();
        condition(aPurchase(), missing);
        expect([...missing].join()).not.toContain('condition');
      }
    }
  });

  it('never affirms words that it does not understand', () => {
    const unread = [
      aRule({ conditions: ['on a Sunday'] }),
      aRule({ aggregation: 'per-moon' }),
      aRule({ quota: { count: 3, window: 'moon' } }),
    ];
    for (const rule of unread) {
      const { duty } = decideDeMinimis(aPurchase({ destination: 'ZZ' }), compileRules([rule], 'v'));
      expect(duty.status).toBe('unknown');
    }
  });

  it('answers the same whatever the order of the rules', () => {
    const backwards = compileRules([...RULES].reverse(), 'rules-1');
    for (const destination of ['NL', 'US', 'CA', 'KR', 'UY']) {
      const question = aPurchase({ destination, ...worth('45.00', 'USD') });
      const { duty, vat } = decideDeMinimis(question, backwards);
      const usual = decideDeMinimis(question, COMPILED);
      expect([duty.status, vat.status]).toEqual([usual.duty.status, usual.vat.status]);
    }
  });
});

describe('neededCurrencies', () => {
  it.each([
    ['EU', ['EUR']],
    ['NL', ['EUR']],
    ['GB', ['EUR', 'GBP']],
    ['CN', ['CNY']],
    ['MX', ['USD']],
    ['ZZ', []],
  ])('of %s are %j', (code, currencies) => {
    expect(neededCurrencies(COMPILED, code)).toEqual(currencies);
  });
});
