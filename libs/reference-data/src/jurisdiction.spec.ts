import { jurisdictionOf } from './jurisdiction.ts';

describe('jurisdictionOf', () => {
  it.each(['AT', 'BG', 'GR', 'HR', 'IE', 'NL', 'SK'])('puts %s under the law of the Union', (country) => {
    expect(jurisdictionOf(country)).toBe('EU');
  });

  it.each(['GB', 'NO', 'CH', 'XI', 'RE', 'US', 'nl'])('leaves %s as it is', (country) => {
    expect(jurisdictionOf(country)).toBe(country);
  });

  it('knows 27 members', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const codes = letters.flatMap((a) => letters.map((b) => a + b));
    expect(codes.filter((code) => code !== 'EU' && jurisdictionOf(code) === 'EU')).toHaveLength(27);
  });
});
