import { sumOfLines } from './sum-of-lines.ts';

const line = (amount: string, currency = 'EUR') => ({ line: 1, value: { amount, currency } });

describe('sumOfLines', () => {
  it('adds what is in one currency, exactly', () => {
    expect(sumOfLines([line('0.10'), line('0.20')])).toEqual({ amount: '0.30', currency: 'EUR' });
  });

  it.each([
    ['no line', []],
    ['a line without a value', [line('1.00'), { line: 2 }]],
    ['two currencies', [line('1.00'), line('1.00', 'USD')]],
    ['an unreadable value', [line('1,00')]],
  ])('gives nothing for %s', (_, lines) => {
    expect(sumOfLines(lines)).toBeUndefined();
  });
});
