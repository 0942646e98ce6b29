import { decimalOf, rateOf } from './decimals.ts';
import { aFacts } from './testing/index.ts';

describe('decimalOf', () => {
  it.each([
    ['0', 0],
    ['12.50', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['', undefined],
    ['.', undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['1e3', undefined],
    ['1,5', undefined],
    [' 1', undefined],
    ['1.2.3', undefined],
    ['NaN', undefined],
    ['1'.repeat(25), undefined],
    [undefined, undefined],
  ])('reads %j as %s', (text, expected) => {
    expect(decimalOf(text)).toBe(expected);
  });
});

describe('rateOf', () => {
  const rate = (from: string, to: string, text: string) => ({
    from,
    to,
    rate: text,
    date: '2026-03-09',
    source: 'example',
  });

  it.each([
    ['the pair itself', [rate('USD', 'EUR', '0.9')], 0.9],
    ['the inverse', [rate('EUR', 'USD', '1.25')], 0.8],
    ['the pair before its inverse', [rate('EUR', 'USD', '1.25'), rate('USD', 'EUR', '0.9')], 0.9],
    ['nothing from other pairs', [rate('CHF', 'EUR', '0.9')], undefined],
    ['nothing from a rate of zero', [rate('USD', 'EUR', '0')], undefined],
    ['nothing from a rate that is no number', [rate('EUR', 'USD', 'x')], undefined],
  ])('takes %s', (_, rates, expected) => {
    expect(rateOf(aFacts({ rates }), 'USD', 'EUR')).toBe(expected);
  });

  it('needs no rate for one currency', () => {
    expect(rateOf(aFacts({ rates: [] }), 'EUR', 'EUR')).toBe(1);
  });
});
