import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, inShort, judgeOne, without } from '../testing/index.ts';
import { costlyCarriage } from './costly-carriage.ts';

const carried = (amount: string, currency = 'EUR'): Facts =>
  aFacts({ declaration: { transportCharges: { amount, currency } } });

describe('IPR-VAL-006', () => {
  it.each<[string, Facts, string]>([
    ['is quiet at three times the value', carried('60.00'), 'quiet'],
    ['counts half above it', carried('60.01'), 'fires 0.5'],
    ['counts half at six times the value', carried('120.00'), 'fires 0.5'],
    ['fires above that', carried('120.01'), 'fires 1'],
    ['converts the value', carried('70.00', 'USD'), 'fires 0.5'],
    [
      'is quiet for carriage that cost nothing',
      aFacts({
        declaration: {
          transportCharges: { amount: '0', currency: 'EUR' },
          totalValue: { amount: '0', currency: 'EUR' },
        },
      }),
      'quiet',
    ],
    [
      'fires for dear carriage of worthless goods',
      aFacts({ declaration: { totalValue: { amount: '0', currency: 'EUR' } } }),
      'fires 1',
    ],
    [
      'cannot tell without charges',
      { ...aFacts(), declaration: without(aDeclaration(), 'transportCharges') },
      'unknown transportCharges',
    ],
    [
      'cannot tell without a value',
      { ...aFacts(), declaration: without(aDeclaration({ lines: [] }), 'totalValue') },
      'unknown totalValue',
    ],
    ['cannot tell without a rate', carried('60', 'CHF'), 'unknown rates.EUR-CHF'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(costlyCarriage, facts))).toBe(expected);
  });
});
