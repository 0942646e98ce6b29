import { checkS10 } from '@portcullis/domain';

import { houseWaybill, masterWaybill, s10Number, withWrongCheckDigit } from './numbers.ts';
import { randomOf } from './random.ts';

describe('numbers', () => {
  it('makes valid S10 numbers whose serial never comes twice', () => {
    const serials = new Set<string>();
    for (let index = 0; index < 20_000; index++) {
      const number = s10Number(5, 'CN', 'U', index, randomOf(5, index));
      if (checkS10(number).ok) serials.add(number.slice(2, 10));
    }
    expect(serials.size).toBe(20_000);
  });

  it('spoils nothing but the check digit', () => {
    expect(withWrongCheckDigit('LX473124829NL')).toBe('LX473124820NL');
    expect(checkS10('LX473124820NL')).toEqual({ ok: false, reason: 'CHECK_DIGIT' });
  });

  it('makes house waybills that differ between couriers', () => {
    expect(houseWaybill(1, 'CRA', 7)).toMatch(/^CRA\d{9}$/);
    expect(houseWaybill(1, 'CRA', 7).slice(3)).not.toBe(houseWaybill(1, 'CRB', 7).slice(3));
  });

  it('ends a master waybill with its check digit', () => {
    expect(masterWaybill(1_234_567)).toBe('000-12345675');
  });
});
