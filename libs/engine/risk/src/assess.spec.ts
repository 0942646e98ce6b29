import type { Facts, IndicatorGroup, ReliefResult, RulePack } from '@portcullis/domain';
import fc from 'fast-check';

import { assessRisk, type RiskAssessment } from './assess.ts';
import { compileRisk } from './compile.ts';
import type { RiskExtra } from './indicator.ts';
import {
  aDeclaration,
  aDisguisedMark,
  aFacts,
  aLine,
  aLineFact,
  aMark,
  aParty,
  aSighting,
  baselinePack,
  without,
} from './testing/index.ts';

const pack = baselinePack();
const limits = [{ amount: '150.00', currency: 'EUR' }];
const assess = (facts: Facts, overrides: Partial<RulePack> = {}, extra: Partial<RiskExtra> = {}): RiskAssessment =>
  assessRisk(facts, compileRisk({ ...pack, ...overrides }), { limits, ...extra });
/** Made-up marks on goods at a usual price. */
const usualPrice = { referencePrice: { amount: '25.00', currency: 'EUR' } };
const ids = ({ fired }: RiskAssessment): string[] => fired.map(({ id }) => id);
const rates = (randomRate: number, auditRate: number) => ({ offices: { '*': { randomRate, auditRate } } });

describe('assessRisk', () => {
  it('lets an unremarkable item go with nothing fired and nothing unjudged', () => {
    expect(assess(aFacts())).toEqual({
      fired: [],
      unjudged: [],
      score: { points: 0, byGroup: {}, caps: [] },
      scoredLane: 'green',
      lane: 'green',
      selection: [],
      selected: false,
      missingForFree: [],
      unknownAsked: [],
    });
  });

  it('reports a fired indicator with its points and what it saw', () => {
    expect(assess(aFacts({ lines: [aLineFact({ marks: [aMark(usualPrice)] })] })).fired).toEqual([
      {
        id: 'IPR-BRAND-001',
        version: 1,
        group: 'brand',
        strength: 0.9,
        points: 18,
        text: 'The description names the registered mark Zephyrine.',
        saw: [{ name: 'mark', value: 'Zephyrine' }],
        spans: [{ pointer: 'lines[0].description', start: 0, end: 9 }],
      },
    ]);
  });

  it('lists what could not be judged with what was missing, and gives it no points', () => {
    const { unjudged, score } = assess(aFacts({ sightings: { identified: false, others: [], truncated: false } }));
    expect(unjudged).toEqual([
      { id: 'IPR-PAT-001', version: 1, missing: ['consignee.name', 'consignee.street'] },
      { id: 'IPR-PAT-002', version: 1, missing: ['consignee.name', 'consignee.street'] },
    ]);
    expect(score.points).toBe(0);
  });

  it('reports goods that can harm as fired, without points', () => {
    const { fired, score } = assess(aFacts({ lines: [aLineFact({ categoryByCode: '11a', categoryByWords: '11a' })] }));
    expect(fired).toMatchObject([{ id: 'IPR-HSF-001', strength: 1, points: 0 }]);
    expect(score.points).toBe(0);
  });
});

describe('the lane', () => {
  it('is yellow while a needed field is missing, and says which', () => {
    expect(assess({ ...aFacts(), declaration: without(aDeclaration(), 'grossMassKg') })).toMatchObject({
      scoredLane: 'yellow',
      lane: 'yellow',
      missingForFree: ['grossMassKg'],
      selection: [{ kind: 'missing-data', reference: 'grossMassKg' }],
      selected: false,
    });
  });

  it('is yellow while relief is unknown that the profile asks about', () => {
    const profiles = { '*': { ...pack.profiles['*']!, unknownAsks: ['vat' as const] } };
    const relief: ReliefResult = { duty: { status: 'free', reason: '' }, vat: { status: 'unknown', reason: '' } };
    expect(assess(aFacts(), { profiles }, { relief })).toMatchObject({
      lane: 'yellow',
      unknownAsked: ['vat'],
      selection: [{ kind: 'missing-data', reference: 'vat' }],
    });
  });

  it('is no freer than the score makes it, whatever is missing', () => {
    const facts = aFacts({ lines: [aLineFact({ marks: [aDisguisedMark(usualPrice)] })] });
    expect(assess({ ...facts, declaration: without(aDeclaration(), 'grossMassKg') })).toMatchObject({
      lane: 'orange',
      selection: [{ kind: 'score', reference: 'orange' }],
      selected: true,
    });
  });

  it.each([
    ['A', 'red'],
    ['B', 'red'],
  ])('is red under a warning of reliability %s, however old', (reliability, lane) => {
    const facts = aFacts({ alerts: [{ id: 'alert-1', reliability, ageDays: 900, text: 'example' }] });
    expect(assess(facts)).toMatchObject({ lane, selected: true, selection: [{ kind: 'alert', reference: 'alert-1' }] });
  });

  it('follows the score under a warning of less reliability, which still selects', () => {
    const facts = aFacts({ alerts: [{ id: 'alert-1', reliability: 'E', ageDays: 0, text: 'example' }] });
    expect(assess(facts)).toMatchObject({
      lane: 'green',
      selected: true,
      selection: [{ kind: 'alert', reference: 'alert-1' }],
    });
  });

  it.each([
    [0.0199, 'blue'],
    [0.02, 'green'],
  ])('is audited by its own draw: %d below 0.02 is %s', (audit, lane) => {
    expect(assess(aFacts({ draws: { random: 0.9, audit } }), rates(0, 0.02))).toMatchObject({
      scoredLane: 'green',
      lane,
      selected: false,
    });
  });

  it('is never blue where it is not green', () => {
    const facts = {
      ...aFacts({ draws: { random: 0.9, audit: 0 } }),
      declaration: without(aDeclaration(), 'grossMassKg'),
    };
    expect(assess(facts, rates(0, 1)).lane).toBe('yellow');
  });

  it.each([
    [0.0049, true],
    [0.005, false],
  ])('stays as scored when the item is drawn at random: %d below 0.005 is %s', (random, selected) => {
    expect(assess(aFacts({ draws: { random, audit: 0.9 } }), rates(0.005, 0))).toMatchObject({
      lane: 'green',
      selected,
      selection: selected ? [{ kind: 'random', reference: 'IPR-CTL-001' }] : [],
    });
  });

  it('selects at random by the draw alone, whatever the risk', () => {
    const risky = aFacts({
      lines: [aLineFact({ marks: [aDisguisedMark(usualPrice)] })],
      draws: { random: 0, audit: 0.9 },
    });
    expect(assess(risky, rates(0.005, 0)).selection).toEqual([
      { kind: 'score', reference: 'orange' },
      { kind: 'random', reference: 'IPR-CTL-001' },
    ]);
  });
});

describe('the baseline pack', () => {
  it('opens a disguised mark from a neutral country for itself alone', () => {
    const result = assess(aFacts({ lines: [aLineFact({ marks: [aDisguisedMark(usualPrice)] })] }));
    expect([ids(result), result.score.points, result.lane]).toEqual([['IPR-BRAND-002'], 45, 'orange']);
  });

  it('opens a mark in plain sight below 15 % of its price', () => {
    const facts = aFacts({
      declaration: { lines: [aLine({ value: { amount: '14.99', currency: 'EUR' } })] },
      lines: [aLineFact({ marks: [aMark()] })],
    });
    const result = assess(facts);
    expect([ids(result), result.score.points, result.lane]).toEqual([['IPR-BRAND-001', 'IPR-VAL-001'], 48, 'orange']);
  });

  it('does not open a mark in plain sight at its price', () => {
    const facts = aFacts({
      declaration: {
        totalValue: { amount: '95.00', currency: 'EUR' },
        lines: [aLine({ value: { amount: '95.00', currency: 'EUR' } })],
      },
      lines: [aLineFact({ marks: [aMark()] })],
    });
    const result = assess(facts);
    expect([ids(result), result.lane]).toEqual([['IPR-BRAND-001'], 'green']);
  });

  it('does not open it from a country and of a kind with high propensity either', () => {
    const facts = aFacts({
      declaration: {
        dispatchedFrom: 'HK',
        totalValue: { amount: '95.00', currency: 'EUR' },
        consignor: aParty({ country: 'HK' }),
        lines: [aLine({ value: { amount: '95.00', currency: 'EUR' }, origin: 'HK' })],
      },
      lines: [aLineFact({ marks: [aMark()], categoryByCode: '4a', categoryByWords: '4a' })],
    });
    const result = assess(facts);
    expect([ids(result), result.lane]).toEqual([['IPR-BRAND-001', 'IPR-RTE-001'], 'yellow']);
  });

  it('opens a split order of like parcels', () => {
    const other = (itemId: string) =>
      without(aSighting({ itemId, value: { amount: '50.00', currency: 'EUR' } }), 'grossMassKg');
    const facts = aFacts({
      sightings: { identified: true, truncated: false, others: [other('a'), other('b'), other('c')] },
    });
    const result = assess(facts);
    expect([ids(result), result.score.points, result.lane]).toEqual([['IPR-PAT-001', 'IPR-PAT-002'], 47, 'orange']);
  });

  it('does not open four parcels of a loyal customer', () => {
    const others = ['a', 'b', 'c'].map((itemId) => aSighting({ itemId, fingerprint: `f-${itemId}` }));
    expect(assess(aFacts({ sightings: { identified: true, truncated: false, others } })).lane).toBe('green');
  });

  it('does not open vague words from a country with high propensity without a code', () => {
    const facts = aFacts({
      declaration: {
        dispatchedFrom: 'HK',
        lines: [without(aLine({ description: 'gift' }), 'hs')],
      },
      lines: [without(aLineFact({ vague: { answer: 'yes', term: 'gift' }, categoryByWords: '4a' }), 'categoryByCode')],
    });
    const result = assess(facts);
    expect([ids(result), result.score.points, result.lane]).toEqual([
      ['IPR-DESC-001', 'IPR-DESC-003', 'IPR-RTE-001'],
      30,
      'yellow',
    ]);
  });

  it('keeps everything that data and route can say below orange', () => {
    const facts = aFacts({
      declaration: {
        dispatchedFrom: 'HK',
        nature: 'gift',
        orderReference: '4711',
        consignor: aParty({ country: 'AE', textDefects: [{ field: 'name', code: 'STOP_WORD' }] }),
        lines: [aLine({ origin: 'CN' })],
      },
      lines: [aLineFact({ vague: { answer: 'yes' }, categoryByCode: '4a', categoryByWords: '9a' })],
      physical: [{ kind: 'arrived', at: '2026-03-01T00:00:00.000Z' }],
    });
    const { score, lane } = assess(facts);
    expect([score.points, lane]).toEqual([40, 'yellow']);
  });
});

/** Facts of all sorts, marked and unmarked, with parties known and unknown. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    mark: fc.option(
      fc.record({
        strength: fc.double({ min: 0, max: 1, noNaN: true }),
        visible: fc.boolean(),
        compatibleWith: fc.boolean(),
      }),
    ),
    term: fc.boolean(),
    vague: fc.constantFrom('yes' as const, 'hint' as const, 'no' as const),
    code: fc.constantFrom('3a', '4a', '9a', '11a', '12e'),
    words: fc.constantFrom('3a', '4a', '9a', '11a', '12e'),
    from: fc.constantFrom('HK', 'CA', 'CN'),
    destination: fc.constantFrom('NL', 'CH', 'US'),
    nature: fc.constantFrom('gift' as const, 'sale' as const),
    quantity: fc.integer({ min: 1, max: 200 }),
    value: fc.constantFrom('0', '1.00', '20.00', '149.00', 'x', '-3'),
    others: fc.integer({ min: 0, max: 6 }),
    hits: fc.integer({ min: 0, max: 2 }),
    defects: fc.boolean(),
    audit: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map((one) =>
    aFacts({
      declaration: {
        dispatchedFrom: one.from,
        destination: one.destination,
        nature: one.nature,
        totalValue: { amount: one.value, currency: 'EUR' },
        consignor: aParty({
          country: one.from,
          textDefects: one.defects ? [{ field: 'name', code: 'STOP_WORD' }] : [],
        }),
        lines: [aLine({ quantity: one.quantity, value: { amount: one.value, currency: 'EUR' } })],
      },
      lines: [
        aLineFact({
          marks: one.mark === null ? [] : [aMark(one.mark)],
          imitationTerms: one.term ? [{ term: 'replica', start: 0, end: 7 }] : [],
          vague: { answer: one.vague },
          categoryByCode: one.code,
          categoryByWords: one.words,
        }),
      ],
      sightings: {
        identified: true,
        truncated: false,
        others: Array.from({ length: one.others }, (_, i) => aSighting({ itemId: `o-${i}` })),
      },
      history: {
        consignor: {
          inspections: one.hits,
          outcomes: Array.from({ length: one.hits }, () => ({ code: 'R1C' as const, daysAgo: 5 })),
        },
      },
      draws: { random: 0.9, audit: one.audit },
    }),
  );

describe('for any facts', () => {
  const compiled = compileRisk({ ...pack, offices: { '*': { randomRate: 0, auditRate: 0.5 } } });

  it('data, route and safety alone never reach orange', () => {
    const weak: IndicatorGroup[] = ['data', 'route', 'safety'];
    const onlyWeak = compileRisk({
      ...pack,
      indicators: Object.fromEntries(
        compiled.enabled
          .filter(({ indicator }) => weak.includes(indicator.group))
          .map(({ indicator: { id, version }, weight }) => [id, { version, weight }]),
      ),
    });
    fc.assert(
      fc.property(anyFacts, (facts) =>
        expect(['green', 'blue', 'yellow']).toContain(assessRisk(facts, onlyWeak, { limits }).lane),
      ),
    );
  });

  it('every indicator fires, is quiet or is unknown: never two of them, and unknown names what was missing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { fired, unjudged } = assessRisk(facts, compiled, { limits });
        const all = [...fired, ...unjudged].map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        for (const { strength } of fired) expect(strength >= 0 && strength <= 1).toBe(true);
        for (const { missing } of unjudged) expect(missing.length).toBeGreaterThan(0);
      }),
    );
  });

  it('taking a needed field away never leaves a free lane', () => {
    const drop: ((facts: Facts) => Facts)[] = [
      (facts) => ({ ...facts, declaration: without(facts.declaration, 'grossMassKg') }),
      (facts) => ({ ...facts, declaration: without(facts.declaration, 'totalValue') }),
      (facts) => ({ ...facts, declaration: without(facts.declaration, 'destination') }),
      (facts) => ({
        ...facts,
        declaration: {
          ...facts.declaration,
          lines: facts.declaration.lines.map((line) => without(line, 'description')),
        },
      }),
      (facts) => ({ ...facts, declaration: { ...facts.declaration, lines: [] }, lines: [] }),
      (facts) => ({
        ...facts,
        declaration: { ...facts.declaration, consignor: without(facts.declaration.consignor, 'country') },
      }),
      (facts) => ({
        ...facts,
        declaration: { ...facts.declaration, consignee: { ...facts.declaration.consignee, declared: [] } },
      }),
    ];
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...drop), (facts, take) => {
        expect(['yellow', 'orange', 'red']).toContain(assessRisk(take(facts), compiled, { limits }).lane);
      }),
    );
  });

  it('one more warning or confirmed infringement never lowers the score', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = assessRisk(facts, compiled, { limits }).score.points;
        const warned = { ...facts, alerts: [{ id: 'a', reliability: 'C', ageDays: 0, text: 'example' }] };
        const outcomes = [...(facts.history.consignor?.outcomes ?? []), { code: 'R1C' as const, daysAgo: 1 }];
        const recorded = { ...facts, history: { consignor: { inspections: 9, outcomes } } };
        expect(assessRisk(warned, compiled, { limits }).score.points).toBeGreaterThanOrEqual(before);
        expect(assessRisk(recorded, compiled, { limits }).score.points).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('the same facts give the same answer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(assessRisk(structuredClone(facts), compiled, { limits })).toEqual(
          assessRisk(facts, compiled, { limits }),
        );
      }),
    );
  });
});
