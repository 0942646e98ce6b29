import fc from 'fast-check';

import { parseDecimal } from './decimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['0', 0, 0n],
    ['1.5', 2, 150n],
    ['-1.5', 2, -150n],
    ['-0', 2, 0n],
    ['007', 0, 7n],
    ['1.500000', 1, 15n],
    ['9999999999999999', 0, 9_999_999_999_999_999n],
    ['9999999999999999.99999999999999', 14, 999_999_999_999_999_999_999_999_999_999n],
    ['123456789012345', 0, 123_456_789_012_345n],
    ['1234567890123456', 2, 123_456_789_012_345_600n],
    ['0.00612345', 8, 612_345n],
  ])('reads %s with %i decimals as %s', (text, decimals, value) => {
    expect(parseDecimal(text, decimals)).toBe(value);
  });

  it.each([
    '',
    '-',
    '.',
    '-.',
    '.5',
    '5.',
    '+1',
    '1e3',
    '1,5',
    '1 000',
    ' 1',
    '1 ',
    '--1',
    '1.2.3',
    '1-',
    '0x10',
    '１',
    'NaN',
    'Infinity',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text, 2)).toBeUndefined();
  });

  it.each(['1.001', '12345678901234567', '0'.repeat(17), '0.' + '0'.repeat(1_000_000)])(
    'refuses %.20s as too much',
    (text) => {
      expect(parseDecimal(text, 2)).toBeUndefined();
    },
  );

  it.each([-1, 15, 0.5, Number.NaN])('throws for %d decimals', (decimals) => {
    expect(() => parseDecimal('1', decimals)).toThrow('decimals must be 0 to 14');
  });

  it('agrees with bigint reading of the same digits', () => {
    const digits = (max: number): fc.Arbitrary<string> =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: max }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.boolean(), digits(16), fc.option(digits(14), { nil: '' }), (negative, whole, fraction) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : '.'}${fraction}`;
        const expected = BigInt(whole + fraction.padEnd(14, '0'));
        expect(parseDecimal(text, 14)).toBe(negative ? -expected : expected);
      }),
      { numRuns: 500 },
    );
  });
});
