import { aDeclaration, aLine, check, without } from '../testing/declarations.ts';

const withLine = (change: Parameters<typeof aLine>[0]) => aDeclaration({ lines: [aLine(change)] });

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
