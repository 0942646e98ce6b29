import fc from 'fast-check';

import { isAppError } from '../errors.ts';
import {
  addMoney,
  compareMoney,
  convertMoney,
  formatMoney,
  parseMoney,
  scaleMoney,
  type Money,
  type Rounding,
} from './money.ts';

const eur = (amount: string): Money => money(amount, 'EUR');

describe('parseMoney', () => {
  it.each([
    ['140.00', 'EUR', 14000n],
    ['140', 'EUR', 14000n],
    ['140.5', 'EUR', 14050n],
    ['140.5000', 'EUR', 14050n],
    ['-1', 'USD', -100n],
    ['-0.00', 'USD', 0n],
    ['0', 'EUR', 0n],
    ['100.00', 'JPY', 100n],
    ['1.234', 'KWD', 1234n],
    ['1.2345', 'UYW', 12345n],
    ['12.34', 'XDR', 1234n],
    ['12.34', 'HRK', 1234n],
    ['9999999999999999.99', 'EUR', 999_999_999_999_999_999n],
  ])('reads %s %s', (amount, currency, minor) => {
    expect(parseMoney(amount, currency)).toEqual({ ok: true, money: { minor, currency } });
  });

  it.each([
    ['1', 'XXX', 'currency'],
    ['1', 'eur', 'currency'],
    ['1', '', 'currency'],
    ['x', 'XXX', 'currency'],
    ['', 'EUR', 'format'],
    ['1,50', 'EUR', 'format'],
    ['1.5.0', 'EUR', 'format'],
    ['1e3', 'EUR', 'format'],
    ['+1', 'EUR', 'format'],
    [' 1', 'EUR', 'format'],
    ['1 000', 'EUR', 'format'],
    ['.5', 'EUR', 'format'],
    ['5.', 'EUR', 'format'],
    ['1.005', 'EUR', 'decimals'],
    ['1.001', 'JPY', 'decimals'],
    ['1.2345', 'KWD', 'decimals'],
    ['1.00x', 'JPY', 'format'],
    ['10000000000000000', 'EUR', 'size'],
    ['1'.repeat(17), 'EUR', 'size'],
    ['1'.repeat(1_000_000), 'EUR', 'size'],
  ])('refuses %.20s %s: %s', (amount, currency, reason) => {
    expect(parseMoney(amount, currency)).toEqual({ ok: false, reason });
  });

  it('reads back what formatMoney writes', () => {
    const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'UYW');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n }), currency, (minor, code) => {
        const all = { minor, currency: code };
        expect(parseMoney(formatMoney(all), code)).toEqual({ ok: true, money: all });
      }),
    );
  });
});

describe('formatMoney', () => {
  it.each([
    [0n, 'EUR', '0.00'],
    [5n, 'EUR', '0.05'],
    [-5n, 'EUR', '-0.05'],
    [14000n, 'EUR', '140.00'],
    [140n, 'JPY', '140'],
    [1n, 'KWD', '0.001'],
  ])('writes %s %s as %s', (minor, currency, text) => {
    expect(formatMoney({ minor, currency })).toBe(text);
  });
});

describe('addMoney and compareMoney', () => {
  it('adds and compares in one currency', () => {
    expect(addMoney(eur('1.10'), eur('2.20'))).toEqual(eur('3.30'));
    expect(compareMoney(eur('150.00'), eur('150.00'))).toBe(0);
    expect(compareMoney(eur('149.99'), eur('150.00'))).toBe(-1);
    expect(compareMoney(eur('150.01'), eur('150.00'))).toBe(1);
  });

  it('refuses two currencies', () => {
    for (const act of [addMoney, compareMoney]) {
      expect(codeOf(() => act(eur('1'), money('1', 'USD')))).toBe('invalid');
    }
  });
});

describe('scaleMoney', () => {
  it.each([
    ['0.10', '0.5', '0.05'],
    ['0.01', '0.5', '0.01'],
    ['-0.01', '0.5', '-0.01'],
    ['0.01', '0.49999999', '0.00'],
    ['100.00', '0.95', '95.00'],
    ['100.00', '-1', '-100.00'],
    ['33.33', '3', '99.99'],
  ])('%s times %s is %s', (amount, factor, result) => {
    expect(formatMoney(scaleMoney(eur(amount), factor))).toBe(result);
  });

  it.each(['', 'x', '1,5', '1e2'])('throws for the factor %j', (factor) => {
    expect(codeOf(() => scaleMoney(eur('1'), factor))).toBe('invalid');
  });
});

describe('convertMoney', () => {
  it.each<[string, string, string, string, Rounding, string]>([
    ['100.00', 'USD', 'EUR', '0.92', 'half-up', '92.00'],
    ['0.01', 'USD', 'EUR', '0.5', 'half-up', '0.01'],
    ['0.01', 'USD', 'EUR', '0.5', 'down', '0.00'],
    ['0.01', 'USD', 'EUR', '0.00000000000001', 'up', '0.01'],
    ['0.01', 'USD', 'EUR', '0.49999999999999', 'half-up', '0.00'],
    ['-0.01', 'USD', 'EUR', '0.5', 'half-up', '-0.01'],
    ['-0.01', 'USD', 'EUR', '0.1', 'up', '-0.01'],
    ['-0.09', 'USD', 'EUR', '0.1', 'down', '0.00'],
    ['1000', 'JPY', 'EUR', '0.006123', 'half-up', '6.12'],
    ['1.00', 'EUR', 'JPY', '163.5', 'half-up', '164'],
    ['1.00', 'EUR', 'JPY', '163.5', 'down', '163'],
    ['1.000', 'KWD', 'JPY', '480', 'up', '480'],
    ['9999999999999999.99', 'EUR', 'KWD', '1', 'half-up', '9999999999999999.990'],
  ])('%s %s in %s at %s, %s, is %s', (amount, from, to, rate, rounding, result) => {
    expect(formatMoney(convertMoney(money(amount, from), to, rate, rounding))).toBe(result);
  });

  it.each(['0', '-1', '', '1,1', 'x', '0.000000000000001'])('throws for the rate %j', (rate) => {
    expect(codeOf(() => convertMoney(eur('1'), 'USD', rate, 'half-up'))).toBe('invalid');
  });

  it('throws for an unknown target', () => {
    expect(codeOf(() => convertMoney(eur('1'), 'XXX', '1', 'half-up'))).toBe('invalid');
  });

  it('lies between down and up, which are at most one minor unit apart', () => {
    const rate = fc
      .integer({ min: 1, max: 10_000_000 })
      .map((n) => `${Math.floor(n / 10_000)}.${String(n % 10_000).padStart(4, '0')}`);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), rate, (minor, text) => {
        const inYen = (rounding: Rounding): bigint =>
          convertMoney({ minor, currency: 'EUR' }, 'JPY', text, rounding).minor;
        const [low, high] = minor < 0n ? [inYen('up'), inYen('down')] : [inYen('down'), inYen('up')];
        expect(low <= inYen('half-up') && inYen('half-up') <= high).toBe(true);
        expect(high - low <= 1n).toBe(true);
      }),
    );
  });
});

function money(amount: string, currency: string): Money {
  const result = parseMoney(amount, currency);
  if (!result.ok) throw new Error(`${amount} ${currency}: ${result.reason}`);
  return result.money;
}

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (thrown) {
    return isAppError(thrown) ? thrown.code : 'another error';
  }
  return undefined;
}
