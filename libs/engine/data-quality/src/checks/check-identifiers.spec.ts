import { aDeclaration, check } from '../testing/declarations.ts';

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
