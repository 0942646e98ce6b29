import { selectionDraws } from './selection-draws.ts';
import { ephemeralSecrets } from './testing/index.ts';

describe('selectionDraws', () => {
  const draws = selectionDraws(ephemeralSecrets());

  it('draws the same for the same item and day, in another process too', () => {
    expect(draws('item-1', '2026-11-22')).toEqual(selectionDraws(ephemeralSecrets())('item-1', '2026-11-22'));
  });

  it('draws anew for another item, another day and another secret', () => {
    const drawn = [
      draws('item-1', '2026-11-22'),
      draws('item-2', '2026-11-22'),
      draws('item-1', '2026-11-23'),
      selectionDraws(ephemeralSecrets('other'))('item-1', '2026-11-22'),
    ];
    expect(new Set(drawn.map(({ random }) => random)).size).toBe(4);
    expect(new Set(drawn.map(({ audit }) => audit)).size).toBe(4);
  });

  it('spreads evenly over [0, 1), the two fractions apart from each other', () => {
    const quarters = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) {
      const { random, audit } = draws(`item-${i}`, '2026-11-22');
      const cell = Math.floor(random * 4) * 4 + Math.floor(audit * 4);
      quarters[cell] = (quarters[cell] ?? Number.NaN) + 1;
    }
    // 1,000 each; the standard deviation is 31.
    for (const count of quarters) expect(Math.abs(count - 1_000)).toBeLessThan(160);
  });
});
