import { aDeclaration, aLine, aParty, check, without } from '../testing/declarations.ts';

const withLine = (change: Parameters<typeof aLine>[0]) => aDeclaration({ lines: [aLine(change)] });

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
