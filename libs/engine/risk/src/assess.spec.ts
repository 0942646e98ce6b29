import type { Facts, ReliefResult, RulePack } from '@portcullis/domain';

import { assessRisk, type RiskAssessment } from './assess.ts';
import { compileRisk } from './compile.ts';
import type { RiskExtra } from './indicator.ts';
import { aDeclaration, aDisguisedMark, aFacts, aLineFact, aMark, baselinePack, without } from './testing/index.ts';

const pack = baselinePack();
const limits = [{ amount: '150.00', currency: 'EUR' }];
const assess = (facts: Facts, overrides: Partial<RulePack> = {}, extra: Partial<RiskExtra> = {}): RiskAssessment =>
  assessRisk(facts, compileRisk({ ...pack, ...overrides }), { limits, ...extra });
/** Made-up marks on goods at a usual price. */
const usualPrice = { referencePrice: { amount: '25.00', currency: 'EUR' } };
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
