import type { FiredIndicator, IndicatorGroup } from '@portcullis/domain';
import fc from 'fast-check';

import { compileRisk } from './compile.ts';
import { indicators } from './indicators/index.ts';
import { laneOfScore } from './lanes.ts';
import { rounded, scoreOf, WEAK_GROUPS } from './score.ts';
import { baselinePack } from './testing/index.ts';

const pack = baselinePack();

const fired = (group: IndicatorGroup, points: number): FiredIndicator => ({
  id: 'X',
  version: 1,
  group,
  strength: 1,
  points,
  text: '',
  saw: [],
});

describe('scoreOf', () => {
  it('adds points within and across groups', () => {
    expect(scoreOf([fired('brand', 20), fired('brand', 12.5), fired('value', 8)], pack)).toEqual({
      points: 40.5,
      byGroup: { brand: 32.5, value: 8 },
      caps: [],
    });
  });

  it('is zero where nothing fired', () => {
    expect(scoreOf([], pack)).toEqual({ points: 0, byGroup: {}, caps: [] });
  });

  it.each([
    [65, 65, []],
    [65.01, 65, [{ groups: ['brand'], cap: 65, before: 65.01 }]],
  ])('caps a group: %d brand points are %d', (points, expected, caps) => {
    expect(scoreOf([fired('brand', points)], pack)).toEqual({ points: expected, byGroup: { brand: expected }, caps });
  });

  it.each([
    [10, 40, []],
    [10.01, 40, [{ groups: ['data', 'route', 'safety'], cap: 40, before: 40.01 }]],
  ])('caps groups together: data 30 and route %d are %d', (route, expected, caps) => {
    expect(scoreOf([fired('data', 30), fired('route', route)], pack)).toMatchObject({ points: expected, caps });
  });

  it('applies the combined cap after the caps of its groups', () => {
    expect(scoreOf([fired('data', 90), fired('route', 90), fired('value', 5)], pack)).toEqual({
      points: 45,
      byGroup: { data: 30, route: 18, value: 5 },
      caps: [
        { groups: ['data'], cap: 30, before: 90 },
        { groups: ['route'], cap: 18, before: 90 },
        { groups: ['data', 'route', 'safety'], cap: 40, before: 48 },
      ],
    });
  });

  it('takes what mitigates from the whole sum', () => {
    expect(scoreOf([fired('brand', 20), fired('party', -15)], pack)).toEqual({
      points: 5,
      byGroup: { brand: 20, party: -15 },
      caps: [],
    });
  });

  it('is never below zero', () => {
    expect(scoreOf([fired('brand', -40)], pack)).toMatchObject({ points: 0, caps: [] });
  });

  it('is never above 100', () => {
    expect(scoreOf([fired('brand', 65), fired('intelligence', 60)], pack)).toMatchObject({
      points: 100,
      caps: [{ groups: ['brand', 'intelligence'], cap: 100, before: 125 }],
    });
  });

  it('does not let a sum of fractions miss a lane by a bit', () => {
    expect(
      scoreOf([fired('value', 0.1), fired('value', 0.2), fired('brand', 44.4), fired('party', 0.3)], pack).points,
    ).toBe(45);
  });

  it('leaves a group uncapped that has no cap but the full score', () => {
    expect(scoreOf([fired('brand', 90)], { groupCaps: {}, combinedCaps: [] }).points).toBe(90);
  });
});

describe('scores of the baseline pack, whatever fires', () => {
  const { enabled } = compileRisk(pack);
  /** Every subset of the indicators, each at any strength. */
  const firing = (only: (group: IndicatorGroup) => boolean) => {
    const eligible = enabled.filter(({ indicator }) => only(indicator.group));
    return fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: eligible.length, maxLength: eligible.length })
      .map((strengths) =>
        eligible.map(({ indicator, weight }, i) => fired(indicator.group, rounded(weight * (strengths[i] ?? 0)))),
      );
  };

  it('never reach orange by data, route and safety alone', () => {
    fc.assert(
      fc.property(
        firing((group) => WEAK_GROUPS.includes(group)),
        (list) => {
          expect(['green', 'yellow']).toContain(laneOfScore(scoreOf(list, pack).points, pack.lanes));
        },
      ),
    );
    const all = enabled.filter(({ indicator }) => WEAK_GROUPS.includes(indicator.group));
    expect(
      scoreOf(
        all.map(({ indicator, weight }) => fired(indicator.group, weight)),
        pack,
      ).points,
    ).toBe(40);
  });

  it('stay within 0 and 100, and each group within its cap', () => {
    fc.assert(
      fc.property(
        firing(() => true),
        (list) => {
          const { points, byGroup } = scoreOf(list, pack);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100);
          for (const [group, sum] of Object.entries(byGroup))
            expect(sum).toBeLessThanOrEqual(pack.groupCaps[group as IndicatorGroup] ?? 100);
        },
      ),
    );
  });

  it('never fall because one more risk fires', () => {
    fc.assert(
      fc.property(
        firing(() => true),
        fc.constantFrom(...indicators.map(({ group }) => group)),
        fc.integer({ min: 0, max: 60 }),
        (list, group, points) => {
          expect(scoreOf([...list, fired(group, points)], pack).points).toBeGreaterThanOrEqual(
            scoreOf(list, pack).points,
          );
        },
      ),
    );
  });

  it('account for every point: what fired, less what the caps took', () => {
    fc.assert(
      fc.property(
        firing(() => true),
        (list) => {
          const { points, caps } = scoreOf(list, pack);
          const sum = list.reduce((total, one) => total + one.points, 0);
          const taken = caps.reduce((total, { cap, before }) => total + before - cap, 0);
          expect(points).toBeCloseTo(Math.max(0, sum - taken), 6);
          for (const { cap, before } of caps) expect(before).toBeGreaterThan(cap);
        },
      ),
    );
  });
});
