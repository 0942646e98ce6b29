import { convertMoney } from '@portcullis/domain';

import { loadEcbRates, readEcbRates } from './ecb-rates.ts';

const rates = loadEcbRates();

describe('a rate of the ECB', () => {
  it('is the quoted figure for one euro', () => {
    expect(rates.rateOn('EUR', 'USD', '2024-01-02')).toEqual({
      from: 'EUR',
      to: 'USD',
      rate: '1.0956',
      date: '2024-01-02',
      source: 'ECB',
    });
  });

  it('is rounded at the 14th place the other way round and between two currencies', () => {
    expect(rates.rateOn('USD', 'EUR', '2024-01-02')?.rate).toBe('0.9127418765973');
    expect(rates.rateOn('USD', 'JPY', '2024-01-02')?.rate).toBe('142.0956553486674');
  });

  it('converts as it stands', () => {
    const rate = rates.rateOn('IDR', 'GBP', '2024-01-02')?.rate ?? '';
    expect(convertMoney({ minor: 1_000_000_00n, currency: 'IDR' }, 'GBP', rate, 'half-up')).toEqual({
      minor: 5094n,
      currency: 'GBP',
    });
  });

  it.each([
    ['2024-01-05', '2024-01-05'],
    ['2024-01-06', '2024-01-05'],
    ['2024-01-07', '2024-01-05'],
    ['2024-01-08', '2024-01-08'],
    ['2026-03-15', '2026-03-05'],
  ])('on %s is the one of %s', (asked, quoted) => {
    expect(rates.rateOn('EUR', 'USD', asked)?.date).toBe(quoted);
  });

  it.each([
    ['eleven days after the last one', 'EUR', 'USD', '2026-03-16'],
    ['before the first one', 'EUR', 'USD', '2024-01-01'],
    ['in a currency that is not quoted', 'EUR', 'XAF', '2024-01-02'],
    ['eleven days after its currency ended', 'BGN', 'USD', '2026-01-11'],
  ])('is not known %s', (_, from, to, date) => {
    expect(rates.rateOn(from, to, date)).toBeUndefined();
  });

  it('passes over a day on which one of the two was not quoted', () => {
    expect(rates.rateOn('BGN', 'USD', '2026-01-10')?.date).toBe('2025-12-31');
  });

  it('of a currency to itself is one on any day', () => {
    expect(rates.rateOn('EUR', 'EUR', '2030-01-01')?.rate).toBe('1');
  });

  it('gives the same answer when asked again', () => {
    expect(rates.rateOn('USD', 'GBP', '2025-06-02')).toEqual(rates.rateOn('USD', 'GBP', '2025-06-02'));
  });
});

describe('a table of rates', () => {
  it('rounds a cross rate half up at the last place', () => {
    const table = readEcbRates('x.csv', 'date,AAA,BBB\n2024-01-01,3,2\n');
    expect(table.rateOn('AAA', 'BBB', '2024-01-01')?.rate).toBe('0.66666666666667');
    expect(table.rateOn('BBB', 'AAA', '2024-01-01')?.rate).toBe('1.5');
  });

  it.each([
    ['date,USD\n2024-01-02,1\n2024-01-01,1\n', 'x.csv:3: days must be dates in ascending order'],
    ['date,USD\n2024-1-2,1\n', 'x.csv:2: days must be dates'],
    ['date,USD\n2024-01-02,0\n', 'x.csv:2: USD is not a rate'],
    ['date,USD\n2024-01-02,-1.2\n', 'x.csv:2: USD is not a rate'],
    ['date,USD\n2024-01-02,1e3\n', 'x.csv:2: USD is not a rate'],
  ])('is refused with a line: %j', (text, message) => {
    expect(() => readEcbRates('x.csv', text)).toThrow(message);
  });
});
