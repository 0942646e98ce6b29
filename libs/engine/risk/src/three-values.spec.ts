import type { Facts, GoodsLine, LineFacts } from '@portcullis/domain';
import fc from 'fast-check';

import { indicators } from './indicators/index.ts';
import { aFacts, aLine, aLineFact, aMark, aParty, aSighting, inShort, judgeOne, without } from './testing/index.ts';

const limits = [{ amount: '150.00', currency: 'EUR' }];

/** An item whose declaration is whole and agrees with itself, remarkable in many ways or in none. */
const wholeFacts: fc.Arbitrary<Facts> = fc
  .record({
    marks: fc.array(
      fc.record({
        strength: fc.constantFrom(0.3, 0.45, 0.6, 0.9),
        visible: fc.boolean(),
        compatibleWith: fc.boolean(),
        senderAuthorised: fc.boolean(),
        holderId: fc.constantFrom('a', 'b', 'c'),
        categories: fc.constantFrom(['3a', '4a'], ['9a']),
      }),
      { maxLength: 4 },
    ),
    term: fc.constantFrom(undefined, 'replica', 'mirror'),
    vague: fc.constantFrom('yes' as const, 'hint' as const, 'no' as const),
    category: fc.constantFrom('3a', '4a', '9a', '11a', '12e'),
    from: fc.constantFrom('HK', 'CA', 'CN'),
    sender: fc.constantFrom('HK', 'CA', 'SG'),
    origin: fc.constantFrom('HK', 'CN', 'VN'),
    nature: fc.constantFrom('gift' as const, 'sale' as const),
    company: fc.boolean(),
    quantity: fc.constantFrom(1, 4, 6, 12, 60),
    value: fc.constantFrom('0', '1.00', '20.00', '148.00', '400.00'),
    mass: fc.constantFrom('0.010', '0.300', '9.000'),
    charges: fc.constantFrom('0', '5.00', '100.00'),
    others: fc.integer({ min: 0, max: 5 }),
    hits: fc.integer({ min: 0, max: 1 }),
    left: fc.constantFrom('2026-03-09T08:00:00.000Z', '2026-03-11T08:00:00.000Z'),
  })
  .map((one) => {
    const value = { amount: one.value, currency: 'EUR' };
    const record = {
      inspections: one.hits,
      outcomes: Array.from({ length: one.hits }, () => ({ code: 'R1C' as const, daysAgo: 5 })),
    };
    return aFacts({
      declaration: {
        dispatchedFrom: one.from,
        nature: one.nature,
        totalValue: value,
        grossMassKg: one.mass,
        transportCharges: { amount: one.charges, currency: 'EUR' },
        consignor: aParty({ country: one.sender, companyForm: one.company, idKeys: [{ kind: 'EORI', key: 'k' }] }),
        lines: [
          aLine({ quantity: one.quantity, value, netMassKg: one.mass, grossMassKg: one.mass, origin: one.origin }),
        ],
      },
      physical: [{ kind: 'departed', at: one.left }],
      lines: [
        aLineFact({
          marks: one.marks.map((mark, i) => aMark({ rightId: `right-${i}`, ...mark })),
          imitationTerms: one.term === undefined ? [] : [{ term: one.term, start: 0, end: one.term.length }],
          vague: { answer: one.vague },
          categoryByCode: one.category,
          categoryByWords: one.category,
        }),
      ],
      sightings: {
        identified: true,
        truncated: false,
        others: Array.from({ length: one.others }, (_, i) => aSighting({ itemId: `o-${i}` })),
      },
      history: { consignor: record, consignee: record },
    });
  });

const ofLine = (facts: Facts, field: keyof GoodsLine, ...known: (keyof LineFacts)[]): Facts => ({
  ...facts,
  declaration: { ...facts.declaration, lines: facts.declaration.lines.map((line) => without(line, field)) },
  lines: facts.lines.map((line) => without(line, ...known)),
});

const ofWhole = (facts: Facts, ...fields: (keyof Facts['declaration'])[]): Facts => ({
  ...facts,
  declaration: without(facts.declaration, ...fields),
});

const unidentified = (facts: Facts, role: 'consignor' | 'consignee'): Facts => ({
  ...facts,
  declaration: {
    ...facts.declaration,
    [role]: {
      ...without(facts.declaration[role], 'identityKey', 'nameKey', 'idKeys'),
      declared: [],
      companyForm: false,
    },
  },
  history: without(facts.history, role),
  lines:
    role === 'consignor'
      ? facts.lines.map((line) => ({ ...line, marks: line.marks.map((mark) => without(mark, 'senderAuthorised')) }))
      : facts.lines,
  ...(role === 'consignee' && { sightings: { identified: false, others: [], truncated: false } }),
});

/** What gathering finds when one declared field is not there: the look-ups that stand on it find nothing either. */
const takeAway: Readonly<Record<string, (facts: Facts) => Facts>> = {
  description: (facts) => {
    const { lines, ...rest } = ofLine(facts, 'description', 'vague', 'categoryByWords', 'fingerprint');
    return { ...rest, lines: lines.map((line) => ({ ...line, marks: [], imitationTerms: [] })) };
  },
  hs: (facts) => ofLine(facts, 'hs', 'categoryByCode'),
  quantity: (facts) => ofLine(facts, 'quantity'),
  origin: (facts) => ofLine(facts, 'origin'),
  mass: (facts) => ofLine(ofLine(ofWhole(facts, 'grossMassKg'), 'netMassKg'), 'grossMassKg'),
  value: (facts) => ofLine(ofWhole(facts, 'totalValue'), 'value'),
  nature: (facts) => ofWhole(facts, 'nature'),
  dispatchedFrom: (facts) => ofWhole(facts, 'dispatchedFrom'),
  transportCharges: (facts) => ofWhole(facts, 'transportCharges'),
  lines: (facts) => ({ ...facts, declaration: { ...facts.declaration, lines: [] }, lines: [] }),
  consignor: (facts) => unidentified(facts, 'consignor'),
  consignee: (facts) => unidentified(facts, 'consignee'),
  'consignor.country': (facts) => ({
    ...facts,
    declaration: { ...facts.declaration, consignor: without(facts.declaration.consignor, 'country') },
  }),
};

describe.each(indicators.map((one) => [one.id, one] as const))('%s', (_, one) => {
  it('does not take a missing field for good', () => {
    fc.assert(
      fc.property(wholeFacts, fc.constantFrom(...Object.keys(takeAway)), (facts, field) => {
        const before = judgeOne(one, facts, { limits });
        const after = judgeOne(one, takeAway[field]!(facts), { limits });
        const told = `${field} taken away: ${inShort(before)} became ${inShort(after)}`;
        if (one.kind === 'mitigating')
          expect(before.answer === 'fires' || after.answer !== 'fires' ? '' : told).toBe('');
        else expect(before.answer === 'quiet' || after.answer !== 'quiet' ? '' : told).toBe('');
      }),
      { numRuns: 400 },
    );
  });
});
