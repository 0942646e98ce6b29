import { decideDeMinimis } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { aPurchase, worth } from './testing/questions.ts';
import { COMPILED } from './testing/rules.ts';

const decide = (question: DeMinimisQuestion) => decideDeMinimis(question, COMPILED);

/** The same day for every event. */
const on = (day: string) => ({ dates: { declaration: day, entry: day, release: day, purchase: day } });

describe('counts and sums of a period', () => {
  const times = (count: number, date: string) =>
    Array.from({ length: count }, () => ({ amount: '1', currency: 'TWD', date }));

  it.each([
    [5, '2026-06-30', 'free'],
    [6, '2026-01-01', 'due'],
    [6, '2025-12-31', 'free'],
    [6, '2026-07-01', 'free'],
  ])('lets Taiwan free six imports a half-year: after %i of %s it is %s', (count, date, status) => {
    const parcel = { destination: 'TW', ...worth('2000', 'TWD', 'CIF'), ...on('2026-06-15') };
    expect(decide(aPurchase({ ...parcel, previous: times(count, date) })).duty.status).toBe(status);
  });

  it('does not know where a parcel without a day belongs', () => {
    const parcel = { destination: 'TW', ...worth('2000', 'TWD', 'CIF'), ...on('2026-06-15') };
    const previous = [...times(5, '2026-02-01'), { amount: '1', currency: 'TWD' }];
    expect(decide(aPurchase({ ...parcel, previous })).duty).toMatchObject({
      status: 'unknown',
      missing: ['/previous/5/date'],
    });
  });

  it.each([
    ['600.00', '2026-05-02', 'free'],
    ['600.01', '2026-05-02', 'due'],
    ['600.01', '2025-12-31', 'free'],
  ])('adds a year up in Uruguay: %s dollars on %s before make 200 %s', (amount, date, status) => {
    const parcel = { destination: 'UY', ...worth('200.00', 'USD'), ...on('2026-06-15') };
    const previous = [{ amount, currency: 'USD', date }];
    expect(decide(aPurchase({ ...parcel, previous })).duty.status).toBe(status);
  });

  it('adds in Korea what one supplier sold on one day', () => {
    const parcel = (supplier: string, date: string, changes: Partial<DeMinimisQuestion> = {}) =>
      decide(
        aPurchase({
          destination: 'KR',
          ...worth('100.00', 'USD', 'FOB'),
          ...on('2026-06-15'),
          supplier: 'one',
          previous: [{ amount: '50.01', currency: 'USD', date, supplier }],
          ...changes,
        }),
      ).duty.status;
    expect(parcel('one', '2026-06-15')).toBe('due');
    expect(parcel('two', '2026-06-15')).toBe('free');
    expect(parcel('one', '2026-06-14')).toBe('free');
    expect(parcel('one', '2026-06-14', { dates: { declaration: '2026-06-16' } })).toBe('unknown');
  });

  it('adds in Singapore what flies together', () => {
    const parcel = (flight: string | undefined, date: string) =>
      decide(
        aPurchase({
          destination: 'SG',
          ...worth('300.00', 'SGD', 'CIF'),
          dates: { declaration: '2026-06-15', arrival: '2026-06-16' },
          flight: 'XX1',
          previous: [{ amount: '100.01', currency: 'SGD', date, ...(flight !== undefined && { flight }) }],
        }),
      ).vat.status;
    expect(parcel('XX1', '2026-06-16')).toBe('due');
    expect(parcel('XX1', '2026-06-14')).toBe('collected-at-sale');
    expect(parcel('XX2', '2026-06-16')).toBe('collected-at-sale');
    expect(parcel(undefined, '2026-06-16')).toBe('unknown');
  });

  it('judges each article in Norway', () => {
    const parcel = (pieces: number | undefined) =>
      decide(
        aPurchase({
          destination: 'NO',
          sellerScheme: 'VOEC',
          ...worth('5998.00', 'NOK'),
          goods: [
            { groups: [], value: { amount: '5998.00', currency: 'NOK' }, ...(pieces !== undefined && { pieces }) },
          ],
        }),
      ).duty.status;
    expect(parcel(2)).toBe('free');
    expect(parcel(1)).toBe('due');
    expect(parcel(undefined)).toBe('unknown');
  });
});
