import fc from 'fast-check';

import { dayNumber, periodOf } from './calendar.ts';

describe('dayNumber', () => {
  it('counts as the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), (day) => {
        expect(dayNumber(new Date(day * 86_400_000).toISOString().slice(0, 10))).toBe(day);
      }),
    );
  });

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026/01/01',
    '2026-01-0x',
    '20260-1-1',
  ])('takes %j for no day', (text) => {
    expect(dayNumber(text)).toBeUndefined();
  });

  it('knows leap years', () => {
    expect(dayNumber('2000-02-29')).toBe(11_016);
    expect(dayNumber('1900-02-29')).toBeUndefined();
  });
});

describe('periodOf', () => {
  it.each([
    ['day', '2026-06-15', '2026-06-16'],
    ['month', '2026-06-30', '2026-07-01'],
    ['quarter', '2026-06-30', '2026-07-01'],
    ['half-year', '2026-06-30', '2026-07-01'],
    ['year', '2026-12-31', '2027-01-01'],
  ] as const)('parts a %s between %s and %s', (period, last, first) => {
    expect(periodOf(last, period)).not.toBe(periodOf(first, period));
  });

  it.each([
    ['month', '2026-06-01', '2026-06-30'],
    ['quarter', '2026-04-01', '2026-06-30'],
    ['half-year', '2026-01-01', '2026-06-30'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('keeps a %s from %s to %s together', (period, first, last) => {
    expect(periodOf(first, period)).toBe(periodOf(last, period));
  });
});
