import fc from 'fast-check';

import { formatMassKg, KILOGRAM, parseMassKg } from './mass.ts';

describe('parseMassKg', () => {
  it.each([
    ['1', KILOGRAM],
    ['0.420', 420_000n],
    ['0.000001', 1n],
    ['0.0000010', 1n],
    ['0', 0n],
    ['-1.5', -1_500_000n],
    ['9999999999.999999', 9_999_999_999_999_999n],
  ])('reads %s kg as %s mg', (text, milligrams) => {
    expect(parseMassKg(text)).toBe(milligrams);
  });

  it.each(['', 'x', '1,5', '1 kg', '1e3', '0.0000001', '10000000000', '.5', '1.', '+1', '٣', '9'.repeat(1_000_000)])(
    'refuses %.20j',
    (text) => {
      expect(parseMassKg(text)).toBeUndefined();
    },
  );
});

describe('formatMassKg', () => {
  it.each([
    [0n, '0.000'],
    [420_000n, '0.420'],
    [420_100n, '0.4201'],
    [1n, '0.000001'],
    [1_850_000n, '1.850'],
    [-500n, '-0.0005'],
  ])('writes %s mg as %s kg', (milligrams, text) => {
    expect(formatMassKg(milligrams)).toBe(text);
  });

  it('is read back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n }), (milligrams) => {
        expect(parseMassKg(formatMassKg(milligrams))).toBe(milligrams);
      }),
    );
  });
});
