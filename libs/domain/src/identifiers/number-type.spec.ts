import vectors from '../testing/s10-vectors.json' with { type: 'json' };
import { classifyNumber } from './number-type.ts';

describe('classifyNumber', () => {
  it.each([...vectors.valid, ...vectors.validWithWarning])('takes $id for a S10 number', ({ id }) => {
    expect(classifyNumber(id)).toMatchObject({ type: 's10', number: id });
  });

  it.each(vectors.validAfterNormalisation)('takes $input for a S10 number', ({ input, normalised }) => {
    expect(classifyNumber(input)).toEqual({ type: 's10', reason: 'fits', number: normalised });
  });

  it.each(vectors.invalid)('takes $id for no S10 number', ({ id }) => {
    expect(classifyNumber(id)).toMatchObject({ type: 'unknown', number: id });
  });

  it.each([
    ['BA473124829GB', 's10', 's10-warning-DOMESTIC_RANGE'],
    ['RR473124820GB', 'unknown', 'not-s10-CHECK_DIGIT'],
    ['RR473124829ZZ', 'unknown', 'not-s10-COUNTRY'],
    ['1234567890123', 'unknown', 'not-s10-FORMAT'],
    ['000-12345675', 'air-waybill', 'fits'],
    ['00012345675', 'air-waybill', 'fits'],
    ['000 12345675', 'air-waybill', 'fits'],
    ['000-12345676', 'air-waybill', 'air-waybill-check-digit'],
    ['00012345676', 'unknown', 'eleven-digits'],
    ['0-0012345676', 'unknown', 'eleven-digits'],
    ['USLAXANLHAGICCN60123', 's8', 'fits'],
    ['USLAXANLHAGICCN60123001010054', 's9', 'fits'],
    ['USLAXA NLHAGI C CN 6 0123 001 0 1 0054', 's9', 'fits'],
    ['12345678901234567890', 'unknown', 'no-known-form'],
    ['USLAXANLHAGICCN6012300101005X', 'unknown', 'no-known-form'],
    ['HX-55012', 'unknown', 'no-known-form'],
    ['', 'unknown', 'no-known-form'],
  ])('takes %j for %s (%s)', (text, type, reason) => {
    expect(classifyNumber(text)).toMatchObject({ type, reason });
  });

  it('does not read endless text', () => {
    expect(classifyNumber(' '.repeat(1_000_000)).type).toBe('unknown');
  });
});
