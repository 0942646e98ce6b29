import { fires, quiet, unknown } from './indicator.ts';
import { stronger } from './lines.ts';

const weak = fires(0.3, { text: 'weak', saw: [] });
const strong = fires(0.6, { text: 'strong', saw: [] });
const noHs = unknown('lines[0].hs');
const noHsEither = unknown('lines[0].hs', 'lines[1].hs');

describe('stronger', () => {
  it.each([
    ['the stronger of two that fire', weak, strong, strong],
    ['the first of equals', strong, fires(0.6, { text: 'later', saw: [] }), strong],
    ['what fires before what is unknown', noHs, weak, weak],
    ['what is unknown before what is quiet', quiet(), noHs, noHs],
    ['quiet if both are', quiet(), quiet(), quiet()],
  ])('takes %s, in either order', (_, a, b, expected) => {
    expect(stronger(a, b)).toBe(expected);
    if (a.answer !== b.answer) expect(stronger(b, a)).toBe(expected);
  });

  it('joins what two unknown ones miss, each once', () => {
    expect(stronger(noHs, noHsEither)).toEqual({ answer: 'unknown', missing: ['lines[0].hs', 'lines[1].hs'] });
  });
});
