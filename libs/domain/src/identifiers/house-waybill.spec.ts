import { checkHouseWaybill } from './house-waybill.ts';

describe('checkHouseWaybill', () => {
  it.each(['HX-55012', '1', '1Z999AA10123456784', 'a/b c', 'x'.repeat(35)])('accepts %s', (text) => {
    expect(checkHouseWaybill(text)).toEqual({ ok: true });
  });

  it.each([36, 70])('warns at %i characters', (length) => {
    expect(checkHouseWaybill('x'.repeat(length))).toEqual({ ok: true, warning: 'LONG' });
  });

  it.each([
    ['', 'LENGTH'],
    ['x'.repeat(71), 'LENGTH'],
    ['HX\n55012', 'FORMAT'],
    ['HX\u007f', 'FORMAT'],
    ['HX–55012', 'FORMAT'],
    ['НХ-55012', 'FORMAT'],
    [' HX', 'FORMAT'],
    ['HX ', 'FORMAT'],
    ['   ', 'FORMAT'],
  ])('refuses %j: %s', (text, reason) => {
    expect(checkHouseWaybill(text)).toEqual({ ok: false, reason });
  });
});
