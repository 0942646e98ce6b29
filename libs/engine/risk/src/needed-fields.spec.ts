import type { Declaration, Finding } from '@portcullis/domain';

import { compileNeededFields, missingFields } from './needed-fields.ts';
import { aDeclaration, aLine, aParty, baselinePack, without } from './testing/index.ts';

const needs = (...neededForFree: string[]) => {
  const problems: string[] = [];
  const fields = compileNeededFields(
    { id: 'p', version: '1', neededForFree, unknownAsks: [], keepDays: 1 },
    (text) => void problems.push(text),
  );
  return {
    problems,
    missing: (declaration: Declaration, quality: Finding[] = []) => missingFields(declaration, quality, fields),
  };
};

describe('missingFields', () => {
  it('finds nothing missing in a full declaration', () => {
    for (const profile of Object.values(baselinePack().profiles))
      expect(needs(...profile.neededForFree).missing(aDeclaration({ nature: 'sale' }))).toEqual([]);
  });

  it.each<[string, Declaration, string[]]>([
    ['grossMassKg', without(aDeclaration(), 'grossMassKg'), ['grossMassKg']],
    ['grossMassKg', aDeclaration({ grossMassKg: ' ' }), ['grossMassKg']],
    ['totalValue', without(aDeclaration(), 'totalValue'), ['totalValue']],
    ['totalValue', aDeclaration({ totalValue: { amount: '5', currency: '' } }), ['totalValue']],
    ['consignee.name', aDeclaration({ consignee: aParty({ declared: ['street'] }) }), ['consignee.name']],
    ['consignee.name', aDeclaration({ consignee: aParty({ declared: ['company'] }) }), []],
    ['consignee.street', aDeclaration({ consignee: aParty({ declared: ['name'] }) }), ['consignee.street']],
    ['consignor.country', aDeclaration({ consignor: without(aParty(), 'country') }), ['consignor.country']],
    [
      'consignor.typeOfPerson',
      aDeclaration({ consignor: aParty({ typeOfPerson: 'unknown' }) }),
      ['consignor.typeOfPerson'],
    ],
    ['lines[].hs', aDeclaration({ lines: [aLine(), without(aLine(), 'hs')] }), ['lines[1].hs']],
    ['lines[].description', aDeclaration({ lines: [aLine({ description: ' ' })] }), ['lines[0].description']],
    ['lines[].quantity', aDeclaration({ lines: [aLine({ quantity: 0 })] }), ['lines[0].quantity']],
    ['lines[].quantity', aDeclaration({ lines: [] }), ['lines']],
  ])('needs %s', (field, declaration, expected) => {
    expect(needs(field).missing(declaration)).toEqual(expected);
  });

  it('needs a destination and lines whatever the profile names', () => {
    expect(needs().missing(without(aDeclaration({ lines: [] }), 'destination'))).toEqual(['destination', 'lines']);
  });

  it.each([
    ['error', ['lines[0].hs']],
    ['incomplete', ['lines[0].hs']],
    ['warning', []],
  ] as const)('takes a field with a finding of %s as %j', (severity, expected) => {
    expect(
      needs('lines[].hs').missing(aDeclaration(), [{ code: 'X', severity, pointer: 'lines[0].hs', text: '' }]),
    ).toEqual(expected);
  });

  it('refuses pointers that name no field', () => {
    expect(needs('lines[].x', 'x', 'lines[0].hs', 'toString', 'lines[].toString').problems).toHaveLength(5);
  });
});
