import { parseImpc } from './impc.ts';

describe('parseImpc', () => {
  it.each(['USLAXA', 'NLHAGI', 'SGSINN', 'LVRIXF', 'GBASFY', 'IEDUBA', 'CNBJSA'])('takes %s apart', (code) => {
    expect(parseImpc(code)).toEqual({
      code,
      country: code.slice(0, 2),
      location: code.slice(2, 5),
      centre: code.slice(5),
    });
  });

  it('allows digits in the location only', () => {
    expect(parseImpc('USL4XA')?.location).toBe('L4X');
    expect(parseImpc('U1LAXA')).toBeUndefined();
    expect(parseImpc('USLAX1')).toBeUndefined();
  });

  it.each(['', 'USLAX', 'USLAXAA', 'uslaxa', 'US LAX', 'ÜSLAXA'])('refuses %j', (text) => {
    expect(parseImpc(text)).toBeUndefined();
  });
});
