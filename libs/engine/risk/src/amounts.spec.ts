import { amountIn, missingAmount } from './amounts.ts';
import { aFacts } from './testing/index.ts';

const withRate = (from: string, to: string, rate: string) =>
  aFacts({ rates: [{ from, to, rate, date: '2026-03-09', source: 'example' }] });

describe('amountIn', () => {
  it.each([
    ['keeps an amount of the same currency', { amount: '12.34', currency: 'EUR' }, aFacts({ rates: [] }), 1234n],
    ['converts by the pair, half a cent up', { amount: '1.00', currency: 'USD' }, withRate('USD', 'EUR', '0.905'), 91n],
    ['converts by the inverse', { amount: '1.00', currency: 'USD' }, withRate('EUR', 'USD', '1.25'), 80n],
    ['converts yen, which have no cents', { amount: '1000', currency: 'JPY' }, withRate('JPY', 'EUR', '0.00625'), 625n],
    [
      'reads more decimals of a rate than money can',
      { amount: '1.00', currency: 'USD' },
      withRate('USD', 'EUR', '0.1234567890123456'),
      12n,
    ],
    [
      'refuses a currency that does not exist',
      { amount: '1.00', currency: 'QQQ' },
      withRate('QQQ', 'EUR', '1'),
      undefined,
    ],
    ['refuses an amount below zero', { amount: '-1.00', currency: 'EUR' }, aFacts(), undefined],
    ['refuses text', { amount: 'free', currency: 'EUR' }, aFacts(), undefined],
    ['refuses without a rate', { amount: '1.00', currency: 'CHF' }, aFacts(), undefined],
    ['refuses no amount', undefined, aFacts(), undefined],
  ])('%s', (_, amount, facts, expected) => {
    expect(amountIn(facts, amount, 'EUR')?.minor).toBe(expected);
  });
});

describe('missingAmount', () => {
  it.each([
    [{ amount: '1.00', currency: 'CHF' }, 'rates.CHF-EUR'],
    [{ amount: 'free', currency: 'CHF' }, 'totalValue'],
    [undefined, 'totalValue'],
  ])('for %j is %s', (amount, expected) => {
    expect(missingAmount(amount, 'EUR', 'totalValue')).toBe(expected);
  });
});
