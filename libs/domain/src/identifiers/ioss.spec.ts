import { parseIossNumber } from './ioss.ts';

describe('parseIossNumber', () => {
  it.each([
    ['IM0000000000', 'seller'],
    ['IM1234567890', 'seller'],
    ['IN1234567890', 'intermediary'],
  ])('reads %s as the number of a %s', (id, holder) => {
    expect(parseIossNumber(id)).toEqual({ ok: true, ioss: { id, holder } });
  });

  it.each([
    ['', 'LENGTH'],
    ['IM123456789', 'LENGTH'],
    ['IM12345678901', 'LENGTH'],
    ['EU1234567890', 'FORMAT'],
    ['im1234567890', 'FORMAT'],
    ['IM12345678 0', 'FORMAT'],
    ['IM123456789X', 'FORMAT'],
    ['IM12345678９0', 'FORMAT'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseIossNumber(text)).toEqual({ ok: false, reason });
  });
});
