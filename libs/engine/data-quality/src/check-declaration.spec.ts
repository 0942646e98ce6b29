import fc from 'fast-check';

import { aDeclaration, aLine, aParty, check, checkAll, without } from './testing/declarations.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('a declaration', () => {
  it('with which nothing is wrong has no findings', () => {
    expect(check(aDeclaration())).toEqual([]);
    expect(check(aDeclaration(), { strict: true })).toEqual([]);
  });

  it('that cancels is asked for its number only', () => {
    const cancelled = without(
      aDeclaration({ cancelled: true, lines: [], number: 'RR473124828GB' }),
      'grossMassKg',
      'totalValue',
    );
    expect(check(cancelled)).toEqual(['error S10_CHECK_DIGIT number']);
  });

  it('is never thrown back by an exception, and its findings repeat no declared text', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('NaN', '-1', '1e9', '٣', '0'.repeat(60)));
    fc.assert(
      fc.property(text, text, fc.double(), (a, b, n) => {
        const declaration = aDeclaration({
          number: a,
          grossMassKg: a,
          pieces: n,
          destination: b,
          totalValue: { amount: a, currency: b },
          vatScheme: { kind: 'IOSS', number: a },
          consignor: aParty({ country: a }),
          lines: [
            aLine({
              description: b,
              hs: a,
              quantity: n,
              origin: b,
              netMassKg: a,
              value: { amount: b, currency: 'EUR' },
            }),
          ],
        });
        for (const { text: said, code } of checkAll(declaration)) {
          expect(code).toMatch(/^[A-Z0-9_]+$/);
          if (a.length > 8) expect(said).not.toContain(a);
        }
      }),
    );
  });
});

describe('lines', () => {
  it.each([
    ['postal', 99, []],
    ['postal', 100, ['error LINES_TOO_MANY lines']],
    ['express', 9_999, []],
    ['express', 10_000, ['error LINES_TOO_MANY lines']],
  ] as const)('in the %s channel may be %d', (channel, count, expected) => {
    const lines = Array.from({ length: count }, (_, index) =>
      aLine({ line: index + 1, netMassKg: '0.001', value: eur('1.00') }),
    );
    expect(check(aDeclaration({ channel, lines, totalValue: eur(`${count}.00`), grossMassKg: '100' }))).toEqual(
      expected,
    );
  });

  it('are needed', () => {
    expect(check(aDeclaration({ lines: [] }))).toEqual(['error LINES_MISSING lines']);
  });
});
