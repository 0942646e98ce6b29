import { verdictOf, type Figure } from './figure.ts';
import { numberText, tableOf } from './table.ts';

const figure = (more: Partial<Figure>): Figure => ({ name: 'screening', value: 100, unit: 'items/s', ...more });

describe('verdictOf', () => {
  it.each([
    ['', {}],
    ['ok', { target: { atLeast: 100 } }],
    ['falls short', { target: { atLeast: 101 } }],
    ['ok', { target: { atMost: 100 } }],
    ['falls short', { target: { atMost: 99 } }],
    ['ok', { ratio: 0.5, ratioTarget: { atLeast: 0.5 } }],
    ['falls short', { target: { atLeast: 1 }, ratio: 0.49, ratioTarget: { atLeast: 0.5 } }],
    ['falls short', { target: { atLeast: 101 }, ratio: 1, ratioTarget: { atLeast: 0.5 } }],
    ['falls short', { ratioTarget: { atLeast: 0.5 } }],
    ['falls short', { value: NaN, target: { atLeast: 1 } }],
  ] as const)('says %j of %j', (verdict, more) => {
    expect(verdictOf(figure(more))).toBe(verdict);
  });
});

describe('numberText', () => {
  it.each([
    [31_234.5, '31,235'],
    [99.96, '100'],
    [12.345, '12.3'],
    [0.06789, '0.0679'],
    [0, '0'],
    [NaN, '–'],
  ])('writes %d as %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });
});

describe('tableOf', () => {
  it('sets figures beside their targets and baselines', () => {
    const table = tableOf([
      figure({ target: { atLeast: 5_000 }, baseline: { name: 'SQLite', value: 400 }, ratio: 0.25 }),
      figure({ name: 'start', value: 2.5, unit: 's', target: { atMost: 3 } }),
    ]);
    expect(table.split('\n')).toEqual(
      [
        'what            figure   target    baseline  ratio  target',
        '----------------------------------------------------------------------',
        'screening  100 items/s  ≥ 5,000  400 SQLite   0.25          falls short',
        'start            2.5 s      ≤ 3                             ok',
      ].map((line, index) => (index === 1 ? (expect.stringMatching(/^-+$/) as unknown) : line)),
    );
  });
});
