import fc from 'fast-check';
import type { Declaration } from '@portcullis/domain';

import { aDeclaration, aLine, aParty, check, checkAll, without } from './testing/declarations.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const withLine = (change: Parameters<typeof aLine>[0]): Declaration => aDeclaration({ lines: [aLine(change)] });
const withoutHs = (change: Partial<Declaration>): Declaration =>
  aDeclaration({ ...change, lines: [without(aLine(), 'hs')] });

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

describe('descriptions', () => {
  it.each([
    ['Gift', false, ['incomplete DESCRIPTION_VAGUE lines[0].description']],
    ['Gift', true, ['error DESCRIPTION_VAGUE lines[0].description']],
    ['FAK', false, ['error DESCRIPTION_CONSOLIDATION lines[0].description']],
    ['Fish', true, ['warning DESCRIPTION_VAGUE lines[0].description']],
    ['Gift: porcelain coffee mug', true, ['warning DESCRIPTION_VAGUE_WORD lines[0].description']],
    ['1004', false, ['error DESCRIPTION_DIGITS_ONLY lines[0].description']],
    ['Brake discs for passenger cars', true, []],
    ['Ab '.repeat(170) + 'cd', true, []],
    ['Ab '.repeat(170) + 'cde', true, ['error TOO_LONG lines[0].description']],
  ])('%.40j, strict %s', (description, strict, expected) => {
    expect(check(withLine({ description }), { strict })).toEqual(expected);
  });

  it('are needed on every line', () => {
    expect(check(aDeclaration({ lines: [without(aLine(), 'description')] }))).toEqual([
      'error DESCRIPTION_MISSING lines[0].description',
    ]);
  });
});

describe('parties', () => {
  it.each([
    [{ declared: ['company', 'street', 'city'] }, []],
    [{ declared: ['street', 'city'] }, ['error PARTY_NAME_MISSING consignee.name']],
    [{ declared: ['name', 'city'] }, ['incomplete PARTY_STREET_MISSING consignee.street']],
    [{ declared: ['name', 'street'] }, ['incomplete PARTY_CITY_MISSING consignee.city']],
    [{ declared: ['name'] }, ['incomplete PARTY_ADDRESS_MISSING consignee.street']],
    [{ country: 'UK' }, ['error PARTY_COUNTRY_UNKNOWN consignee.country']],
    [{ textDefects: [{ field: 'name', code: 'STOP_WORD' }] }, ['error PARTY_STOP_WORD consignee.name']],
    [{ textDefects: [{ field: 'name', code: 'PLACEHOLDER' }] }, ['incomplete PARTY_PLACEHOLDER consignee.name']],
    [{ textDefects: [{ field: 'name', code: 'DIGITS_ONLY' }] }, ['error PARTY_DIGITS_ONLY consignee.name']],
    [{ textDefects: [{ field: 'street', code: 'EMPTY_LIKE' }] }, ['error PARTY_EMPTY_LIKE consignee.street']],
    [{ textDefects: [{ field: 'phone', code: 'SYNTAX' }] }, ['warning PARTY_CONTACT_SYNTAX consignee.phone']],
    [{ textDefects: [{ field: 'city', code: 'TOO_LONG' }] }, ['error TOO_LONG consignee.city']],
    [
      { declared: ['name', 'company', 'street', 'city'], textDefects: [{ field: 'name', code: 'STOP_WORD' }] },
      ['warning PARTY_STOP_WORD consignee.name'],
    ],
  ] as const)('%j', (change, expected) => {
    expect(check(aDeclaration({ consignee: aParty({ country: 'NL', ...change }) }))).toEqual(expected);
  });

  it('need a country', () => {
    expect(check(aDeclaration({ consignor: without(aParty(), 'country') }))).toEqual([
      'error PARTY_COUNTRY_MISSING consignor.country',
    ]);
  });
});

describe('masses', () => {
  it.each([
    ['0.420', []],
    ['0', ['error MASS_NOT_POSITIVE grossMassKg']],
    ['-1', ['error MASS_NOT_POSITIVE grossMassKg']],
    ['1,5', ['error MASS_FORMAT grossMassKg']],
    ['420 g', ['error MASS_FORMAT grossMassKg']],
    ['', ['error MASS_FORMAT grossMassKg']],
    ['9999999999', []],
    ['10000000000', ['error MASS_DIGITS grossMassKg']],
    ['0.420001', []],
    ['0.4200001', ['error MASS_DIGITS grossMassKg']],
    // The net mass is 0.300: half a gram may have been rounded away on either side.
    ['0.299', []],
    ['0.298', ['warning MASS_BELOW_NET grossMassKg']],
    ['0.3', []],
    ['0.2', ['warning MASS_BELOW_NET grossMassKg']],
  ])('gross %s kg', (grossMassKg, expected) => {
    expect(check(aDeclaration({ grossMassKg }))).toEqual(expected);
  });

  it('are needed for the item, unless every line has its own', () => {
    expect(check(without(aDeclaration(), 'grossMassKg'))).toEqual(['error MASS_MISSING grossMassKg']);
    expect(check(without(withLine({ grossMassKg: '0.42' }), 'grossMassKg'))).toEqual([
      'incomplete MASS_MISSING grossMassKg',
    ]);
  });

  it('of lines are checked and added up', () => {
    expect(check(withLine({ netMassKg: '0' }))).toEqual(['error MASS_NOT_POSITIVE lines[0].netMassKg']);
    expect(check(withLine({ grossMassKg: 'x' }))).toEqual(['error MASS_FORMAT lines[0].grossMassKg']);
    expect(check(withLine({ grossMassKg: '0.500' }))).toEqual(['warning MASS_BELOW_LINES grossMassKg']);
  });
});

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

describe('tariff codes', () => {
  it.each([
    ['732690', []],
    ['7326.90.98', []],
    ['7326909800', []],
    ['73269', ['error HS_ODD_LENGTH lines[0].hs']],
    ['7326', ['error HS_LENGTH lines[0].hs']],
    ['', ['error HS_LENGTH lines[0].hs']],
    ['73269A', ['error HS_CHARACTERS lines[0].hs']],
    ['770000', ['error HS_CHAPTER lines[0].hs']],
    ['980000', ['error HS_NATIONAL_CHAPTER lines[0].hs']],
    ['000000', ['error HS_DUMMY lines[0].hs']],
  ])('%s', (hs, expected) => {
    expect(check(withLine({ hs }))).toEqual(expected);
  });

  it.each([
    ['postal', 'fiscal', 'sale', '2025-08-31', false],
    ['postal', 'fiscal', 'sale', '2025-09-01', true],
    ['postal', 'security', 'sale', '2025-09-01', true],
    ['postal', 'fiscal', 'gift', '2025-09-01', false],
    ['postal', 'fiscal', 'documents', '2025-09-01', false],
    ['postal', 'fiscal', 'return', '2025-09-01', true],
    ['express', 'security', 'sale', '2025-09-01', false],
    ['express', 'fiscal', 'gift', '2025-08-31', true],
  ] as const)('of %s %s, %s, posted on %s: asked for %s', (channel, kind, nature, postedOn, asked) => {
    expect(
      check(withoutHs({ channel, kind, nature, postedOn, orderReference: 'R1' })).includes(
        'incomplete HS_MISSING lines[0].hs',
      ),
    ).toBe(asked);
  });

  it('are asked for when the nature is not known', () => {
    expect(check(without(withoutHs({}), 'nature'))).toEqual([
      'incomplete HS_MISSING lines[0].hs',
      'incomplete NATURE_MISSING nature',
    ]);
  });

  it('say that a leading zero was lost', () => {
    expect(checkAll(withLine({ hs: '10511' }))[0]?.text).toContain('leading zero');
  });
});

describe('counts and countries', () => {
  it.each([
    [1, []],
    [99_999_999, []],
    [100_000_000, ['error QUANTITY_INVALID lines[0].quantity']],
    [0, ['error QUANTITY_INVALID lines[0].quantity']],
    [-1, ['error QUANTITY_INVALID lines[0].quantity']],
    [1.5, ['error QUANTITY_INVALID lines[0].quantity']],
    [NaN, ['error QUANTITY_INVALID lines[0].quantity']],
  ])('a quantity of %d', (quantity, expected) => {
    expect(check(withLine({ quantity }))).toEqual(expected);
  });

  it.each([
    [{ pieces: 0 }, ['error QUANTITY_INVALID pieces']],
    [{ destination: 'ZZ' }, ['error DESTINATION_UNKNOWN destination']],
    [{ destination: 'BE' }, ['warning DESTINATION_DIFFERS destination']],
    [{ dispatchedFrom: 'cn' }, ['incomplete DISPATCH_UNKNOWN dispatchedFrom']],
    [{ lines: [aLine({ origin: 'EU' })] }, ['incomplete ORIGIN_UNKNOWN lines[0].origin']],
    [{ lines: [aLine({ packages: 0 })] }, ['error QUANTITY_INVALID lines[0].packages']],
  ])('%j', (change, expected) => {
    expect(check(aDeclaration(change))).toEqual(expected);
  });
});

describe('identifiers', () => {
  it.each([
    [{ number: 'RR473124829GB' }, []],
    [{ number: 'RR473124828GB' }, ['error S10_CHECK_DIGIT number']],
    [{ number: 'RR473124829ZZ' }, ['error S10_COUNTRY number']],
    [{ number: 'RR47312482GB' }, ['error S10_LENGTH number']],
    [{ number: ' ' }, ['error NUMBER_MISSING number']],
    [{ number: 'RR473124828GB', numberType: 'other' }, []],
    [{ number: 'H'.repeat(35), numberType: 'house-waybill' }, []],
    [{ number: 'H'.repeat(36), numberType: 'house-waybill' }, ['warning NUMBER_LONG number']],
    [{ number: 'H'.repeat(70), numberType: 'house-waybill' }, ['warning NUMBER_LONG number']],
    [{ number: 'H'.repeat(71), numberType: 'house-waybill' }, ['error TOO_LONG number']],
    [{ vatScheme: { kind: 'IOSS', number: 'IM0000000000' } }, []],
    [{ vatScheme: { kind: 'IOSS', number: 'IM000000000' } }, ['warning IOSS_FORMAT vatScheme.number']],
    [{ vatScheme: { kind: 'VAT', number: 'x' } }, []],
    [{ ucr: 'U'.repeat(35), circumstance: 'F32' }, []],
    [{ ucr: 'U'.repeat(36) }, ['error TOO_LONG ucr']],
    [{ circumstance: 'F32' }, ['incomplete UCR_MISSING ucr']],
    [{ documents: [{ type: 'invoice', reference: 'I'.repeat(80) }] }, []],
    [{ documents: [{ type: 'invoice', reference: 'I'.repeat(81) }] }, ['error TOO_LONG documents[0].reference']],
  ] as const)('%j', (change, expected) => {
    expect(check(aDeclaration(change))).toEqual(expected);
  });
});

describe('contradictions', () => {
  const gift = { nature: 'gift' } as const;
  it.each([
    [gift, []],
    [{ ...gift, vatScheme: { kind: 'IOSS', number: 'IM0000000000' } }, ['warning GIFT_WITH_IOSS nature']],
    [{ ...gift, consignor: aParty({ companyForm: true }) }, ['warning GIFT_FROM_COMPANY nature']],
    [{ ...gift, consignor: aParty({ typeOfPerson: 'legal' }) }, ['warning GIFT_FROM_COMPANY nature']],
    [{ nature: 'return' }, ['incomplete RETURN_WITHOUT_REFERENCE documents']],
    [{ nature: 'return', orderReference: 'R1' }, []],
    [{ nature: 'return', documents: [{ type: 'shipment', reference: 'R1' }] }, []],
  ] as const)('%j', (change, expected) => {
    expect(check(aDeclaration(change))).toEqual(expected);
  });

  it('begin with a nature in the post, not in express', () => {
    expect(check(without(aDeclaration(), 'nature'))).toEqual(['incomplete NATURE_MISSING nature']);
    expect(check(without(aDeclaration({ channel: 'express' }), 'nature'))).toEqual([]);
  });
});
