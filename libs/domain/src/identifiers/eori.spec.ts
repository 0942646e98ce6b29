import { parseEori } from './eori.ts';

describe('parseEori', () => {
  it.each(['DE123456789012345', 'NL1', 'XI123456789000', 'GB123456789000', 'GR123456789', 'ESB12345678'])(
    'reads %s',
    (id) => {
      expect(parseEori(id)).toEqual({ ok: true, eori: { id, country: id.slice(0, 2), national: id.slice(2) } });
    },
  );

  it('warns of characters that may not be in the set', () => {
    expect(parseEori('IE1+23456A')).toMatchObject({ ok: true, eori: { warning: 'CHARACTERS' } });
    expect(parseEori('DEabc')).toMatchObject({ ok: true, eori: { warning: 'CHARACTERS' } });
  });

  it.each([
    ['', 'LENGTH'],
    ['DE', 'LENGTH'],
    ['DE1234567890123456', 'LENGTH'],
    ['DE 12345', 'FORMAT'],
    ['DE123\n', 'FORMAT'],
    ['DE１23', 'FORMAT'],
    ['ZZ12345', 'COUNTRY'],
    ['EL12345', 'COUNTRY'],
    ['de12345', 'COUNTRY'],
    ['1212345', 'COUNTRY'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseEori(text)).toEqual({ ok: false, reason });
  });
});
