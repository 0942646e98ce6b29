import { aDeclaration, aParty, check, without } from '../testing/declarations.ts';

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
