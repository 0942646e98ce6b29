import fc from 'fast-check';

import { addDays, addMonths, daysBetween, toInstant, toLocalDate } from './instant.ts';

const anInstant = fc.date({
  min: new Date('0001-01-02T00:00:00Z'),
  max: new Date('9999-12-30T23:59:59.999Z'),
  noInvalidDate: true,
});
const aDay = anInstant.map((date) => date.toISOString().slice(0, 10));

describe('toInstant', () => {
  it.each([
    ['2026-11-20T03:15:00Z', '2026-11-20T03:15:00.000Z'],
    ['2026-11-20T03:15:00.5Z', '2026-11-20T03:15:00.500Z'],
    ['2026-11-20T03:15:00.123456789Z', '2026-11-20T03:15:00.123Z'],
    ['2026-11-20T03:15:00.9999Z', '2026-11-20T03:15:00.999Z'],
    ['2026-11-20t03:15:00z', '2026-11-20T03:15:00.000Z'],
    ['2026-11-20T03:15:00+08:00', '2026-11-19T19:15:00.000Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000Z'],
    ['2024-03-01T00:30:00+05:45', '2024-02-29T18:45:00.000Z'],
    ['2026-11-20T03:15:00-00:00', '2026-11-20T03:15:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(toInstant(text)).toBe(instant);
  });

  it.each([
    '',
    '2026-11-20',
    '2026-11-20T03:15:00',
    '2026-11-20 03:15:00Z',
    '2026-11-20T03:15Z',
    '2026-11-20T03:15:00+0800',
    '2026-11-20T03:15:00+08',
    '2026-11-20T03:15:00+08:00Z',
    '2026-11-20T03:15:00+24:00',
    '2026-11-20T03:15:00+08:60',
    '2026-11-20T03:15:00.Z',
    '2026-11-20T03:15:00.1234567890Z',
    '2026-11-20T03:15:00,5Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T03:60:00Z',
    '2026-12-31T23:59:60Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    '20261120T031500Z',
    '２026-11-20T03:15:00Z',
    '2026-11-20T03:15:0xZ',
    ' 2026-11-20T03:15:00Z',
    '2026-11-20T03:15:00Z ',
    '2026-11-20T-3:15:00Z',
  ])('refuses %j', (text) => {
    expect(toInstant(text)).toBeUndefined();
  });

  it('agrees with the platform at every offset', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: -1439, max: 1439 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const size = Math.abs(offset);
        const two = (n: number): string => String(n).padStart(2, '0');
        const text = `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        expect(toInstant(text)).toBe(date.toISOString());
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves an instant as it is', () => {
    fc.assert(
      fc.property(anInstant, (date) => {
        expect(toInstant(date.toISOString())).toBe(date.toISOString());
      }),
    );
  });
});

describe('toLocalDate', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['20261120', '2026-11-20'],
    ['2024-02-29', '2024-02-29'],
    ['20000229', '2000-02-29'],
    ['0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('reads %s as %s', (text, date) => {
    expect(toLocalDate(text)).toBe(date);
  });

  it.each([
    '',
    '2026-11-31',
    '2026-02-29',
    '1900-02-29',
    '20260229',
    '2026-13-01',
    '0000-01-01',
    '2026/11/20',
    '20-11-2026',
    '2026-1-020',
    '202611',
    '2026-11-20Z',
    '٢٠٢٦١١٢٠',
    '2026112x',
    '-0011120',
  ])('refuses %j', (text) => {
    expect(toLocalDate(text)).toBeUndefined();
  });

  it('accepts exactly the days that the platform knows', () => {
    let accepted = 0;
    for (let year = 1896; year <= 2104; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (toLocalDate(text) !== undefined) accepted++;
        }
      }
    }
    expect(accepted).toBe((Date.UTC(2105, 0, 1) - Date.UTC(1896, 0, 1)) / 86_400_000);
  });
});

describe('daysBetween and addDays', () => {
  it.each([
    ['2026-07-01', 10, '2026-07-11'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
    ['1970-01-01', 20_000, '2024-10-04'],
  ])('%s and %i days make %s', (date, n, later) => {
    expect(addDays(date, n)).toBe(later);
    expect(daysBetween(date, later)).toBe(n);
  });

  it('agree with the platform and with each other', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        const days = daysBetween(a, b);
        expect(days).toBe((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
        expect(addDays(a, days)).toBe(b);
      }),
      { numRuns: 1000 },
    );
  });

  it('throw for what is no day', () => {
    expect(() => daysBetween('2026-02-29', '2026-03-01')).toThrow('"2026-02-29" is not a calendar day');
    expect(() => daysBetween('2026-03-01', '20260302')).toThrow('is not a calendar day');
    expect(() => addDays('2026-03-01', 0.5)).toThrow('0.5 is not a whole number');
    expect(() => addDays('2026-03-01', Number.NaN)).toThrow('NaN is not a whole number');
    expect(() => addDays('9999-12-31', 1)).toThrow('the year 10000 is out of range');
    expect(() => addDays('0001-01-01', -1)).toThrow('the year 0 is out of range');
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months make %s', (date, n, later) => {
    expect(addMonths(date, n)).toBe(later);
  });

  it('lands in the month it should, on the same day or the last', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -24, max: 24 }), (date, n) => {
        fc.pre(date > '0003-01-01' && date < '9997-01-01');
        const later = addMonths(date, n);
        const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(index(later) - index(date)).toBe(n);
        const sameDay = later.slice(8) === date.slice(8);
        expect(sameDay || addDays(later, 1).slice(8) === '01').toBe(true);
      }),
    );
  });

  it('throws for what is no day', () => {
    expect(() => addMonths('2026-02-30', 1)).toThrow('is not a calendar day');
    expect(() => addMonths('2026-02-01', 1.5)).toThrow('is not a whole number');
    expect(() => addMonths('9999-12-31', 1)).toThrow('out of range');
  });
});
