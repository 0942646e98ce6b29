import { aDeclaration, aLine, check, without } from '../testing/declarations.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const withLine = (change: Parameters<typeof aLine>[0]) => aDeclaration({ lines: [aLine(change)] });

describe('values', () => {
  it.each([
    // The line says 20.00.
    ['20.20', []],
    ['19.80', ['warning VALUE_SUM_DIFFERS totalValue.amount']],
    ['19.81', []],
    ['20.21', ['warning VALUE_SUM_DIFFERS totalValue.amount']],
    ['22.22', ['warning VALUE_SUM_DIFFERS totalValue.amount']],
    ['22.23', ['incomplete VALUE_SUM_DIFFERS totalValue.amount']],
    ['0.00', ['warning VALUE_ZERO totalValue.amount', 'incomplete VALUE_SUM_DIFFERS totalValue.amount']],
    ['-20.00', ['error AMOUNT_NEGATIVE totalValue.amount']],
    ['20.001', ['incomplete AMOUNT_DECIMALS totalValue.amount']],
    ['20,00', ['error AMOUNT_FORMAT totalValue.amount']],
    ['1'.repeat(17), ['error AMOUNT_DIGITS totalValue.amount']],
  ])('a total of %s EUR', (amount, expected) => {
    expect(check(aDeclaration({ totalValue: eur(amount) }))).toEqual(expected);
  });

  it.each([
    ['EUR', '2026-11-20', []],
    ['XXX', '2026-11-20', ['error CURRENCY_UNKNOWN totalValue.currency']],
    ['eur', '2026-11-20', ['error CURRENCY_UNKNOWN totalValue.currency']],
    ['BGN', '2025-12-31', []],
    ['BGN', '2026-01-01', ['incomplete CURRENCY_ENDED totalValue.currency']],
  ])('in %s on %s', (currency, today, expected) => {
    expect(check(aDeclaration({ totalValue: { amount: '20.00', currency } }), { today })).toEqual(expected);
  });

  it('are needed in a fiscal declaration, not in a security filing', () => {
    expect(check(without(aDeclaration(), 'totalValue'))).toEqual(['incomplete VALUE_MISSING totalValue']);
    expect(check(without(aDeclaration({ kind: 'security' }), 'totalValue'))).toEqual([]);
  });

  it('in yen have no decimals', () => {
    const yen = { amount: '100.5', currency: 'JPY' };
    expect(check(aDeclaration({ totalValue: yen }))).toEqual(['incomplete AMOUNT_DECIMALS totalValue.amount']);
  });

  it.each([
    ['101.00', []],
    ['101.01', ['warning VALUE_SUM_DIFFERS totalValue.amount']],
    ['110.00', ['warning VALUE_SUM_DIFFERS totalValue.amount']],
    ['110.01', ['incomplete VALUE_SUM_DIFFERS totalValue.amount']],
  ])('a total of 100.00 EUR over a line of %s', (amount, expected) => {
    expect(check(aDeclaration({ totalValue: eur('100.00'), lines: [aLine({ value: eur(amount) })] }))).toEqual(
      expected,
    );
  });

  it('are not compared across currencies or when a line has none', () => {
    expect(check(aDeclaration({ totalValue: { amount: '90.00', currency: 'USD' } }))).toEqual([]);
    expect(
      check(aDeclaration({ totalValue: eur('90.00'), lines: [aLine(), without(aLine(), 'value')], grossMassKg: '1' })),
    ).toEqual([]);
  });

  it('may be stated after a discount', () => {
    expect(check(aDeclaration({ totalValue: eur('15.00'), discount: eur('5.00') }))).toEqual([]);
    expect(check(aDeclaration({ totalValue: eur('15.00'), discount: eur('1.00') }))).toEqual([
      'incomplete VALUE_SUM_DIFFERS totalValue.amount',
    ]);
  });

  it('may be zero for documents and samples alone', () => {
    const nothing = { totalValue: eur('0'), lines: [aLine({ value: eur('0') })] };
    expect(check(aDeclaration({ ...nothing, nature: 'documents' }))).toEqual([]);
    expect(check(aDeclaration({ ...nothing, nature: 'sample' }))).toEqual([]);
    expect(check(aDeclaration({ ...nothing, nature: 'sale' }))).toEqual(['warning VALUE_ZERO totalValue.amount']);
    expect(check(withLine({ value: eur('0') }))).toContain('warning VALUE_ZERO lines[0].value.amount');
  });

  it.each([
    ['10.00', 'EUR', []],
    ['10.01', 'EUR', ['warning DOCUMENTS_WITH_VALUE totalValue.amount']],
    ['1000', 'JPY', []],
    ['1001', 'JPY', ['warning DOCUMENTS_WITH_VALUE totalValue.amount']],
  ])('of documents worth %s %s', (amount, currency, expected) => {
    const value = { amount, currency };
    expect(check(aDeclaration({ nature: 'documents', totalValue: value, lines: [aLine({ value })] }))).toEqual(
      expected,
    );
  });

  it('of charges are read too', () => {
    expect(check(aDeclaration({ transportCharges: eur('0'), insurance: eur('-1'), foreignTax: eur('x') }))).toEqual([
      'error AMOUNT_NEGATIVE insurance.amount',
      'error AMOUNT_FORMAT foreignTax.amount',
    ]);
  });
});
