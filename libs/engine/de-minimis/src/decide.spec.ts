import { compileRules } from './compile.ts';
import { decideDeMinimis } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { aGift, aPurchase, without, worth } from './testing/questions.ts';
import { COMPILED, aRule } from './testing/rules.ts';

const decide = (question: DeMinimisQuestion) => decideDeMinimis(question, COMPILED);
const on = (declaration: string) => ({ dates: { declaration } });

describe('the limits of the European Union', () => {
  it.each([
    ['150.00', '2026-06-30', 'free', 'EU-DUTY-150'],
    ['150.01', '2026-06-30', 'due', 'EU-DUTY-150'],
    ['0.01', '2026-07-01', 'flat-charge', 'EU-DUTY-FLAT3-B2C'],
    ['150.00', '2026-07-01', 'flat-charge', 'EU-DUTY-FLAT3-B2C'],
    ['150.01', '2026-07-01', 'due', 'EU-DUTY-FLAT3-B2C'],
    ['150.00', '2028-06-30', 'flat-charge', 'EU-DUTY-FLAT3-B2C'],
    ['150.00', '2028-07-01', 'due', 'EU-DUTY-2028'],
  ])('answers duty on %s EUR declared on %s with %s', (amount, day, status, ruleId) => {
    const { duty } = decide(aPurchase({ ...worth(amount, 'EUR'), ...on(day) }));
    expect(duty).toMatchObject({ status, ruleId, ruleVersion: 'rules-1' });
  });

  it.each([
    ['22.00', '2021-06-30', 'free'],
    ['22.01', '2021-06-30', 'due'],
    ['22.00', '2021-07-01', 'due'],
  ])('answers tax on %s EUR declared on %s with %s', (amount, day, status) => {
    expect(decide(aPurchase({ ...worth(amount, 'EUR'), ...on(day) })).vat.status).toBe(status);
  });

  it.each([
    ['45.00', '2026-07-01', 'free', 'free'],
    ['45.01', '2026-07-01', 'due', 'unknown'],
    ['45.01', '2026-06-30', 'due', 'free'],
  ])('answers a present of %s EUR on %s with %s by the gift rules and duty %s', (amount, day, gift, duty) => {
    const answer = decide(aGift({ ...worth(amount, 'EUR'), ...on(day) }));
    expect([answer.gift?.status, answer.duty.status]).toEqual([gift, duty]);
  });

  it('charges three euro for each distinct tariff item, not for each piece', () => {
    const shirts = { groups: [], hs: '610910', pieces: 5 };
    const watch = { groups: [], hs: '910211', pieces: 1 };
    const chargeFor = (goods: DeMinimisQuestion['goods']) =>
      decide(aPurchase({ ...on('2026-07-01'), goods })).duty.charge;
    expect(chargeFor([shirts])).toEqual({ amount: '3.00', currency: 'EUR' });
    expect(chargeFor([shirts, watch])).toEqual({ amount: '6.00', currency: 'EUR' });
    expect(chargeFor([shirts, { groups: [] }])).toBeUndefined();
  });

  it('lets a business pay duty from the first euro since July 2026', () => {
    const { duty } = decide(aPurchase({ ...on('2026-07-01'), consignee: 'business' }));
    expect(duty).toMatchObject({ status: 'due', ruleId: 'EU-DUTY-B2B-NONE' });
  });

  it('charges duty whoever the consignee is, where every answer is the same', () => {
    const unnamed = (amount: string) =>
      decide(without(aPurchase({ ...on('2026-07-01'), ...worth(amount, 'EUR') }), 'consignee')).duty;
    expect(unnamed('150.01').status).toBe('due');
    expect(unnamed('150.00')).toMatchObject({ status: 'unknown', missing: ['/consignee'] });
  });

  it('stays open where one possible consignee would not pay duty for certain', () => {
    const present = aGift({ ...on('2026-07-01'), ...worth('150.01', 'EUR') });
    expect(decide(without(present, 'consignee')).duty).toMatchObject({ status: 'unknown', missing: ['/consignee'] });
  });

  it('only proposes where the rule is not verified', () => {
    const { duty } = decide(aGift({ ...worth('100', 'EUR'), ...on('2026-07-01') }));
    expect(duty).toMatchObject({ status: 'unknown', proposedBy: 'EU-DUTY-C2C-NONE' });
    expect(duty.ruleId).toBeUndefined();
  });
});

describe('a relief that is not sure', () => {
  it('keeps a charge open that is otherwise refused', () => {
    const present = aGift({ destination: 'US', mode: 'express', ...worth('50', 'USD'), ...on('2026-01-05') });
    expect(decide(present).duty.status).toBe('free');
    expect(decide(without(present, 'nature')).duty).toMatchObject({ status: 'unknown', missing: ['/nature'] });
    expect(decide({ ...present, nature: 'sale' }).duty.status).toBe('due');
  });

  it('keeps a substitute charge open, and proposes the relief where it is only not verified', () => {
    const parcel = (amount: string) =>
      decide(aPurchase({ destination: 'EC', mode: 'express', ...worth(amount, 'USD'), ...on('2026-06-15') })).duty;
    expect(parcel('2.00')).toMatchObject({ status: 'unknown', proposedBy: 'EC-DUTY-2' });
    expect(parcel('2.01')).toMatchObject({ status: 'flat-charge', charge: { amount: '20.00', currency: 'USD' } });
  });

  it('stays unsure where the event has a day that cannot be read', () => {
    const refusal = aRule({ id: 'ZZ-NONE', effect: 'no-relief', threshold: null, comparison: null });
    const rules = compileRules([refusal, aRule({ id: 'ZZ-FREE', dateBasis: 'entry' })], 'made-up');
    const entered = (entry: string) => {
      const dates = { declaration: '2026-01-05', entry };
      return decideDeMinimis(aPurchase({ destination: 'ZZ', ...worth('50', 'EUR'), dates }), rules).duty;
    };
    expect(entered('2026-01-06')).toMatchObject({ status: 'free', ruleId: 'ZZ-FREE' });
    expect(entered('2019-12-31')).toMatchObject({ status: 'due', ruleId: 'ZZ-NONE' });
    expect(entered('soon')).toMatchObject({ status: 'unknown', missing: ['/dates/entry'] });
  });
});

describe('a simplified rate', () => {
  it.each([
    ['JO', '100.000', 'JOD', '2025-06-15', '10.000'],
    ['JO', '10.000', 'JOD', '2025-06-15', '5.000'],
    ['ZA', '500.00', 'ZAR', '2026-06-15', '100.00'],
    ['MX', '100.00', 'USD', '2026-06-15', '33.50'],
  ])('to %s on %s %s declared on %s comes to %s', (destination, amount, currency, day, charge) => {
    const question = aPurchase({ destination, mode: 'express', ...worth(amount, currency), ...on(day) });
    const { duty } = decide(question);
    expect(duty).toMatchObject({ status: 'simplified', charge: { amount: charge, currency } });
  });
});
