import type { Facts } from '@portcullis/domain';

import { assessRisk, type RiskAssessment } from './assess.ts';
import { compileRisk } from './compile.ts';
import {
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

const compiled = compileRisk(baselinePack());
const assess = (facts: Facts): RiskAssessment =>
  assessRisk(facts, compiled, { limits: [{ amount: '150.00', currency: 'EUR' }] });
const ids = ({ fired }: RiskAssessment): string[] => fired.map(({ id }) => id);
/** Made-up marks on goods at a usual price. */
const usualPrice = { referencePrice: { amount: '25.00', currency: 'EUR' } };

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

  it('does not open a parcel for one infringement of its sender, and opens it for two', () => {
    const found = (times: number) =>
      aFacts({
        history: {
          consignor: {
            inspections: times,
            outcomes: Array.from({ length: times }, () => ({ code: 'R1C', daysAgo: 0 })),
          },
        },
      });
    expect([1, 2].map((times) => assess(found(times))).map(({ score, lane }) => [score.points, lane])).toEqual([
      [40, 'yellow'],
      [45, 'orange'],
    ]);
  });

  it('opens a sales term of imitations on goods that are often faked, and asks about it on others', () => {
    const termed = (category: string) =>
      aFacts({
        lines: [
          aLineFact({
            imitationTerms: [{ term: 'dupe', start: 0, end: 4 }],
            categoryByCode: category,
            categoryByWords: category,
          }),
        ],
      });
    expect(['5b', '12f'].map((category) => assess(termed(category)).score.points)).toEqual([45, 20]);
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
