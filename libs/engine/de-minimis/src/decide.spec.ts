import { decideDeMinimis } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { aGift, aPurchase, worth } from './testing/questions.ts';
import { COMPILED } from './testing/rules.ts';

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

  it('only proposes where the rule is not verified', () => {
    const { duty } = decide(aGift({ ...worth('100', 'EUR'), ...on('2026-07-01') }));
    expect(duty).toMatchObject({ status: 'unknown', proposedBy: 'EU-DUTY-C2C-NONE' });
    expect(duty.ruleId).toBeUndefined();
  });
});
