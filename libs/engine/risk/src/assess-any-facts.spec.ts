import type { Facts, IndicatorGroup } from '@portcullis/domain';
import fc from 'fast-check';

import { assessRisk } from './assess.ts';
import { compileRisk } from './compile.ts';
import { aFacts, aLine, aLineFact, aMark, aParty, aSighting, baselinePack, without } from './testing/index.ts';

const pack = baselinePack();
const limits = [{ amount: '150.00', currency: 'EUR' }];

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
