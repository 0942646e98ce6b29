import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, inShort, judgeOne, without } from '../testing/index.ts';
import { justUnderLimit } from './just-under-limit.ts';

const worth = (amount: string, currency = 'EUR'): Facts =>
  aFacts({ declaration: { totalValue: { amount, currency } } });

const limits = [
  { amount: '0', currency: 'EUR' },
  { amount: '150.00', currency: 'EUR' },
  { amount: '45.00', currency: 'EUR' },
];

describe('IPR-VAL-004', () => {
  it.each<[string, Facts, string]>([
    ['is quiet above the limit', worth('150.01'), 'quiet'],
    ['fires at the limit', worth('150.00'), 'fires 1'],
    ['fires 5 % under it', worth('142.50'), 'fires 1'],
    ['is quiet a cent below that', worth('142.49'), 'quiet'],
    ['fires at another limit', worth('44.00'), 'fires 1'],
    ['converts to the cent', worth('166.67', 'USD'), 'fires 1'],
    ['is quiet a cent above the limit after conversion', worth('166.68', 'USD'), 'quiet'],
    ['cannot tell without a rate', worth('150', 'CHF'), 'unknown rates.CHF-EUR'],
    ['cannot tell for an amount that cannot be read', worth('1.234,56'), 'unknown totalValue'],
    [
      'cannot tell without a value',
      { ...aFacts(), declaration: without(aDeclaration({ lines: [] }), 'totalValue') },
      'unknown totalValue',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(justUnderLimit, facts, { limits }))).toBe(expected);
  });

  it('is quiet where no limit is in force', () => {
    expect(inShort(judgeOne(justUnderLimit, worth('150.00')))).toBe('quiet');
  });
});
