import { deMinimisRulesSchema, loadDeMinimisRules } from './de-minimis-rules.ts';
import { loadProductCategories } from './product-categories.ts';
import { loadSampleRights, readSampleRights } from './sample-rights.ts';
import { loadUnacceptableDescriptions } from './unacceptable-descriptions.ts';

describe('the value limits', () => {
  const { rules, version } = loadDeMinimisRules();
  const first = rules[0]!;

  it('are named by a digest of their content', () => {
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(loadDeMinimisRules().rules).toBe(rules);
  });

  it('hold the end of the EU duty relief on 30 June 2026', () => {
    expect(rules.find((rule) => rule.id === 'EU-DUTY-150')).toMatchObject({
      threshold: { amount: '150.00', currency: 'EUR' },
      effectiveTo: '2026-06-30',
    });
  });

  it.each([
    ['a threshold as a number', { threshold: { amount: 150, currency: 'EUR' } }],
    ['a threshold without a comparison', { comparison: null }],
    ['an end before its beginning', { effectiveFrom: '2026-07-01', effectiveTo: '2026-06-30' }],
    ['a day that is none', { effectiveFrom: '2026-02-30' }],
    ['an unknown effect', { effect: 'free' }],
    ['an unknown field', { limit: 1 }],
  ])('are refused with %s', (_, change) => {
    expect(deMinimisRulesSchema.safeParse([{ ...first, ...change }]).success).toBe(false);
  });

  it('are refused when an id occurs twice', () => {
    expect(deMinimisRulesSchema.safeParse([first, first]).success).toBe(false);
  });
});

describe('the product categories', () => {
  const byCode = new Map(loadProductCategories().categories.map((category) => [category.code, category]));

  it('have tariff hints as ranges of equal length', () => {
    expect(byCode.get('1b')?.hs).toEqual([{ from: '2203', to: '2208' }]);
    expect(byCode.get('2b')?.hs).toContainEqual({ from: '960321', to: '960321' });
    expect(byCode.get('3b')?.hs).toContainEqual({ from: '6115', to: '6117' });
  });

  it('say what one piece usually weighs and whether fakes can harm', () => {
    expect(byCode.get('5c')).toMatchObject({
      usualUnitKg: { min: 0.05, max: 0.6 },
      healthSafety: false,
      niceClasses: [14],
    });
    expect(byCode.get('11a')?.healthSafety).toBe(true);
  });
});

describe('the unacceptable descriptions', () => {
  const data = loadUnacceptableDescriptions();

  it('reject what the authorities list and only warn in translations', () => {
    expect(data.terms.find(({ term }) => term === 'Gift')).toMatchObject({
      wholeText: 'reject',
      insideLongerText: 'hint',
    });
    expect(new Set(data.derivedTranslations.map(({ wholeText }) => wholeText))).toEqual(new Set(['warn']));
  });

  it('hold the words that are no name', () => {
    expect(data.partyStopWords).toEqual(expect.arrayContaining(['Private', 'Unknown', 'N/A']));
    expect(data.placeholders).toContain('mickey mouse');
  });
});

describe('the sample rights', () => {
  it('are about 1,500 made-up rights in watched and other names', () => {
    const rights = loadSampleRights();
    expect(rights.length).toBeGreaterThanOrEqual(1400);
    expect(rights.find(({ mark }) => mark === 'Nike')).toMatchObject({
      holder: 'Sample holder of Nike',
      referencePrice: { currency: 'EUR' },
    });
  });

  it('name only categories that exist', () => {
    const codes = new Set(loadProductCategories().categories.map(({ code }) => code));
    expect(loadSampleRights().filter(({ categories }) => !categories.every((code) => codes.has(code)))).toEqual([]);
  });

  const header = 'right_id,mark,variants,categories,nice_classes,reference_price_eur,small_consignment_opt_in,holder\n';
  it.each([
    ['SAMPLE-0001,Some,,3a,25,10.00,perhaps,Sample holder', 'neither true nor false'],
    ['SAMPLE-1,Some,,3a,25,10.00,true,Sample holder', 'right_id'],
    ['SAMPLE-0001,,,3a,25,10.00,true,Sample holder', 'empty'],
    ['SAMPLE-0001,Some,,,25,10.00,true,Sample holder', 'categories'],
    ['SAMPLE-0001,Some,,3a,46,10.00,true,Sample holder', 'nice_classes'],
    ['SAMPLE-0001,Some,,3a,25,10,true,Sample holder', 'reference_price_eur'],
  ])('are refused with a line and a reason: %s', (row, reason) => {
    expect(() => readSampleRights('x.csv', `${header}${row}\n`)).toThrow(`x.csv:2: `);
    expect(() => readSampleRights('x.csv', `${header}${row}\n`)).toThrow(reason);
  });
});
