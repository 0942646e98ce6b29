import { decideDeMinimis } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { aGift, aPurchase, without, worth } from './testing/questions.ts';
import { COMPILED } from './testing/rules.ts';

const decide = (question: DeMinimisQuestion) => decideDeMinimis(question, COMPILED);

/** The same day for every event. */
const on = (day: string) => ({ dates: { declaration: day, entry: day, release: day, purchase: day } });

describe('the United States', () => {
  const parcel = (changes: Partial<DeMinimisQuestion> & Pick<DeMinimisQuestion, 'dates'>): DeMinimisQuestion =>
    aPurchase({ destination: 'US', origin: 'TW', ...worth('800.00', 'USD'), ...changes });

  it.each([
    ['TW', 'express', '2025-05-01', 'free', 'US-DUTY-800'],
    ['CN', 'express', '2025-05-01', 'free', 'US-DUTY-800'],
    ['TW', 'express', '2025-05-02', 'free', 'US-DUTY-800-NONCN'],
    ['CN', 'express', '2025-05-02', 'due', 'US-DUTY-CNHK-EXPRESS'],
    ['HK', 'postal', '2025-05-02', 'flat-charge', 'US-DUTY-CNHK-POST-1'],
    ['HK', 'postal', '2025-05-14', 'flat-charge', 'US-DUTY-CNHK-POST-2'],
    ['TW', 'express', '2025-08-28', 'free', 'US-DUTY-800-NONCN'],
    ['TW', 'express', '2025-08-29', 'due', 'US-DUTY-EXPRESS-NONE'],
    ['TW', 'postal', '2025-08-29', 'flat-charge', 'US-DUTY-POST-METHODS'],
    ['TW', 'postal', '2026-02-24', 'simplified', 'US-DUTY-POST-S122'],
    ['TW', 'postal', '2026-06-24', 'due', 'US-DUTY-POST-NONE'],
  ] as const)('answers goods of %s by %s entered on %s with %s', (origin, mode, day, status, ruleId) => {
    expect(decide(parcel({ origin, mode, ...on(day) })).duty).toMatchObject({ status, ruleId });
  });

  it('takes the day of entry, and is provisional without it', () => {
    const dates = { declaration: '2025-08-28', entry: '2025-08-29' };
    expect(decide(parcel({ mode: 'express', dates }))).toMatchObject({ duty: { status: 'due' }, provisional: false });
    const early = decide(parcel({ mode: 'express', dates: { declaration: '2025-08-28' } }));
    expect(early).toMatchObject({ duty: { status: 'free' }, provisional: true });
  });

  it('asks for the origin once China and Hong Kong are shut out, and for goods of mixed origin', () => {
    const unnamed = without(parcel({ mode: 'express', ...on('2025-06-01') }), 'origin');
    expect(decide(unnamed).duty).toMatchObject({ status: 'unknown', missing: ['/origin'] });
    expect(decide({ ...unnamed, ...worth('800.01', 'USD') }).duty.status).toBe('due');
    const goods = [
      { groups: [], origin: 'TW' },
      { groups: [], origin: 'CN' },
    ];
    expect(decide(parcel({ mode: 'express', ...on('2025-06-01'), goods })).duty.status).toBe('unknown');
    expect(decide(parcel({ mode: 'express', ...on('2025-04-01'), goods })).duty.status).toBe('free');
  });

  it.each([
    ['2025-04-30', 'free'],
    ['2025-05-01', 'due'],
  ])('adds what the same person had on the day: a parcel of %s makes this one %s', (date, status) => {
    const previous = [{ amount: '0.01', currency: 'USD', date }];
    expect(decide(parcel({ ...on('2025-05-01'), previous })).duty.status).toBe(status);
  });

  it('adds other orders of the day, and does not know the sum of an unknown person', () => {
    const question = parcel({ ...on('2025-05-01'), ...worth('500.00', 'USD') });
    const others = (amount: string) => ({ ...question, otherOrdersSameDay: { amount, currency: 'USD' } });
    expect(decide(others('300.00')).duty.status).toBe('free');
    expect(decide(others('300.01')).duty.status).toBe('due');
    expect(decide({ ...question, previousKnown: false }).duty).toMatchObject({
      status: 'unknown',
      missing: ['/previous'],
    });
    expect(decide({ ...question, ...worth('900', 'USD'), previousKnown: false }).duty.status).toBe('due');
  });

  it.each([
    ['100.00', 'free'],
    ['100.01', 'due'],
  ])('keeps the relief for a present of %s dollars through the suspension: %s', (amount, status) => {
    const present = aGift({ destination: 'US', mode: 'express', ...worth(amount, 'USD'), ...on('2026-01-05') });
    expect(decide(present).duty.status).toBe(status);
  });

  it('has no federal tax', () => {
    expect(decide(parcel({ ...on('2026-01-05') })).vat).toMatchObject({ status: 'free', ruleId: 'US-VAT' });
  });
});

describe('the United Kingdom', () => {
  it.each([
    ['135.00', [], 'free'],
    ['135.01', [], 'due'],
    ['5.00', ['alcohol'], 'due'],
    ['5.00', undefined, 'unknown'],
  ])('answers %s pounds of goods in %j with %s', (amount, groups, status) => {
    const goods = [groups === undefined ? {} : { groups }];
    const { duty, vat } = decide(aPurchase({ destination: 'GB', goods, ...worth(amount, 'GBP') }));
    expect([duty.status, vat.status]).toEqual([status, 'due']);
  });

  it('relieves a present of tax up to 39 pounds, and names the stricter of the two gift rules', () => {
    const present = (amount: string) => decide(aGift({ destination: 'GB', ...worth(amount, 'GBP') }));
    expect(present('39.00')).toMatchObject({ vat: { status: 'free' }, gift: { status: 'free' } });
    expect(present('39.01')).toMatchObject({
      duty: { status: 'free' },
      vat: { status: 'due' },
      gift: { status: 'due', ruleId: 'GB-GIFT-VAT-39' },
    });
  });

  it('takes a shop for no private sender', () => {
    expect(decide(aGift({ destination: 'GB', consignor: 'business', ...worth('30', 'GBP') })).vat.status).toBe('due');
    expect(decide(aGift({ destination: 'GB', giftClaimContradicted: true, ...worth('30', 'GBP') })).vat.status).toBe(
      'due',
    );
  });

  it('was under the rules of the European Union until the end of 2020', () => {
    const parcel = (day: string) => decide(aPurchase({ destination: 'GB', ...worth('140.00', 'EUR'), ...on(day) }));
    expect(parcel('2020-12-31').duty.ruleId).toBe('EU-DUTY-150');
    expect(parcel('2021-01-01').duty.missing).toEqual(['/rates/EUR/GBP']);
  });
});

describe('Canada', () => {
  it.each([
    ['express', 'US', '150.00', 'free', 'due'],
    ['express', 'US', '150.01', 'due', 'due'],
    ['express', 'MX', '40.00', 'free', 'free'],
    ['express', 'MX', '40.01', 'free', 'due'],
    ['express', 'CN', '20.00', 'free', 'free'],
    ['express', 'CN', '20.01', 'due', 'due'],
    ['postal', 'US', '20.00', 'free', 'free'],
    ['postal', 'US', '20.01', 'due', 'due'],
  ] as const)('answers %s from %s worth %s dollars: duty %s, tax %s', (mode, dispatchedFrom, amount, duty, vat) => {
    const parcel = { destination: 'CA', mode, dispatchedFrom, ...worth(amount, 'CAD', 'FOB'), ...on('2026-06-15') };
    const answer = decide(aPurchase(parcel));
    expect([answer.duty.status, answer.vat.status]).toEqual([duty, vat]);
  });

  it('lets the day of release decide', () => {
    const parcel = { destination: 'CA', mode: 'express', dispatchedFrom: 'US', ...worth('150', 'CAD', 'FOB') } as const;
    const released = (release: string) =>
      decide(aPurchase({ ...parcel, dates: { declaration: '2020-06-25', release } }));
    expect(released('2020-06-30').duty.status).toBe('due');
    expect(released('2020-07-01').duty.status).toBe('free');
  });
});

describe('Japan', () => {
  const parcel = (changes: Partial<DeMinimisQuestion>) => decide(aPurchase({ destination: 'JP', ...changes })).duty;

  it.each([
    ['9000', '1000', false, 'free', 'JP-DUTY-10000'],
    ['9000', '1001', false, 'due', 'JP-DUTY-10000'],
    ['16666', '9999', true, 'free', 'JP-DUTY-PERSONAL'],
    ['16667', '0', true, 'due', 'JP-DUTY-PERSONAL'],
  ])(
    'answers goods of %s with freight of %s yen, own use %s, with %s',
    (amount, freight, personalUse, status, ruleId) => {
      const value = { amount, currency: 'JPY', basis: 'intrinsic' } as const;
      const freightAndInsurance = { amount: freight, currency: 'JPY' };
      expect(parcel({ value, freightAndInsurance, personalUse })).toMatchObject({ status });
      if (status === 'free') expect(parcel({ value, freightAndInsurance, personalUse }).ruleId).toBe(ruleId);
    },
  );

  it('needs the freight only where it can change the answer', () => {
    const goods = (amount: string) => {
      const question = aPurchase({ destination: 'JP', personalUse: false, ...worth(amount, 'JPY') });
      return decide(without(question, 'freightAndInsurance')).duty;
    };
    expect(goods('9999')).toMatchObject({ status: 'unknown', missing: ['/freightAndInsurance'] });
    expect(goods('10001').status).toBe('due');
  });
});

describe('Switzerland', () => {
  const parcel = (amount: string, vatPercent: string | undefined, freight = '0') =>
    decide(
      aPurchase({
        destination: 'CH',
        goods: [{ groups: [], dutyPercent: '0', ...(vatPercent !== undefined && { vatPercent }) }],
        value: { amount, currency: 'CHF', basis: 'intrinsic' },
        freightAndInsurance: { amount: freight, currency: 'CHF' },
      }),
    );

  it.each([
    ['62.00', '8.1', '0', 'free'],
    ['62.03', '8.1', '0', 'free'],
    ['62.04', '8.1', '0', 'due'],
    ['60.00', '8.1', '2.04', 'due'],
    ['193.00', '2.6', '0', 'free'],
    ['193.27', '2.6', '0', 'due'],
  ])('waives tax on %s francs at %s %% with %s freight: %s', (amount, percent, freight, status) => {
    expect(parcel(amount, percent, freight).vat.status).toBe(status);
    expect(parcel(amount, percent, freight).duty.status).toBe('free');
  });

  it('does not guess the percentage', () => {
    expect(parcel('1.00', undefined).vat).toMatchObject({ status: 'unknown', missing: ['/goods/0/vatPercent'] });
  });

  it.each([
    ['100.00', 'free'],
    ['100.01', 'due'],
  ])('relieves a present of %s francs: %s', (amount, status) => {
    expect(decide(aGift({ destination: 'CH', ...worth(amount, 'CHF') })).gift?.status).toBe(status);
  });
});
