import { parseHsCode } from './hs-code.ts';

describe('parseHsCode', () => {
  it.each([
    ['610910', '610910'],
    ['6109.10', '610910'],
    ['6109 10', '610910'],
    [' 6109.10.00 ', '61091000'],
    ['6109.10.00.10', '6109100010'],
    ['010511', '010511'],
    ['970110', '970110'],
    ['761510', '761510'],
    ['780110', '780110'],
  ])('reads %j as %s', (text, digits) => {
    expect(parseHsCode(text)).toEqual({
      ok: true,
      digits,
      hs6: digits.slice(0, 6),
      chapter: digits.slice(0, 2),
      heading: digits.slice(0, 4),
    });
  });

  it.each([
    ['61O910', 'letters'],
    ['610910x', 'letters'],
    ['6109-10', 'letters'],
    ['６１０９１０', 'letters'],
    ['', 'length'],
    ['...', 'length'],
    ['6109', 'length'],
    ['610910001', 'odd-length'],
    ['10511', 'odd-length'],
    ['1051100', 'odd-length'],
    ['610', 'length'],
    ['61091000100', 'length'],
    ['610910001000', 'length'],
    ['6'.repeat(1_000_000), 'length'],
    ['001234', 'chapter'],
    ['770110', 'chapter'],
    ['7701100000', 'chapter'],
    ['980110', 'national-chapter'],
    ['99010000', 'national-chapter'],
    ['000000', 'dummy'],
    ['0000.00.00', 'dummy'],
    ['999999', 'dummy'],
    ['9999990000', 'dummy'],
    ['111111', 'dummy'],
    ['1111.11', 'dummy'],
  ])('refuses %.20s: %s', (text, reason) => {
    expect(parseHsCode(text)).toEqual({ ok: false, reason });
  });

  it('accepts exactly the chapters 01 to 97 without 77', () => {
    const accepted: number[] = [];
    for (let chapter = 0; chapter < 100; chapter++) {
      if (parseHsCode(`${String(chapter).padStart(2, '0')}0190`).ok) accepted.push(chapter);
    }
    expect(accepted).toEqual(Array.from({ length: 97 }, (_, i) => i + 1).filter((chapter) => chapter !== 77));
  });
});
