import { loadBaselinePack, packPolicySchema } from './baseline-pack.ts';
import { loadDeMinimisRules } from './de-minimis-rules.ts';
import { loadIndicatorDefaults } from './indicator-defaults.ts';
import { loadProductCategories } from './product-categories.ts';

const pack = loadBaselinePack();

describe('the baseline rule pack', () => {
  it('carries the dated value limits with their version', () => {
    expect(pack.deMinimis).toBe(loadDeMinimisRules());
  });

  it('keeps data, route and safety together below the orange lane', () => {
    const together = pack.combinedCaps.find(({ groups }) =>
      ['data', 'route', 'safety'].every((group) => groups.some((one) => one === group)),
    );
    expect(together?.cap).toBeLessThan(pack.lanes.orangeFrom);
  });

  it('weighs only indicators that have a reason on file, in groups that have a cap', () => {
    const known = new Map(loadIndicatorDefaults().indicators.map((indicator) => [indicator.id, indicator]));
    for (const id of Object.keys(pack.indicators)) {
      const group = known.get(id)?.group;
      expect([id, group !== undefined && pack.groupCaps[group] !== undefined]).toEqual([id, true]);
    }
  });

  it('knows priors only of real categories', () => {
    const codes = new Set(loadProductCategories().categories.map((category) => category.code));
    expect(Object.keys(pack.priors.category).filter((code) => code !== '_default' && !codes.has(code))).toEqual([]);
  });

  it('asks for the parties, the mass, the value and the description before it lets go', () => {
    for (const profile of Object.values(pack.profiles)) {
      expect(profile.neededForFree).toEqual(
        expect.arrayContaining([
          'consignor.name',
          'consignor.country',
          'consignee.name',
          'consignee.country',
          'grossMassKg',
          'totalValue',
          'lines[].description',
        ]),
      );
    }
  });

  it.each([
    ['lanes that do not rise', { lanes: { yellowFrom: 25, orangeFrom: 25, redFrom: 65 } }],
    ['no rate for other offices', { offices: { NLHAGI: { randomRate: 0, auditRate: 0 } } }],
    ['a share above one', { offices: { '*': { randomRate: 1.01, auditRate: 0 } } }],
    ['a group that does not exist', { groupCaps: { colour: 1 } }],
    ['a field that does not exist', { deMinimis: {} }],
  ])('is refused with %s', (_, change) => {
    const policy = Object.fromEntries(Object.entries(pack).filter(([name]) => name !== 'deMinimis'));
    expect(packPolicySchema.safeParse(policy).success).toBe(true);
    expect(packPolicySchema.safeParse({ ...policy, ...change }).success).toBe(false);
  });
});
