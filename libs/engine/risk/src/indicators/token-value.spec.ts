import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, aLine, aLineFact, inShort, judgeOne, without } from '../testing/index.ts';
import { tokenValue } from './token-value.ts';

const worth = (amount: string): Facts => aFacts({ declaration: { totalValue: { amount, currency: 'EUR' } } });

const lines = (...amounts: string[]): Facts =>
  aFacts({
    declaration: { lines: amounts.map((amount) => aLine({ value: { amount, currency: 'EUR' } })) },
    lines: amounts.map(() => aLineFact()),
  });

const noTotal = (...amounts: string[]): Facts => {
  const facts = lines(...amounts);
  return { ...facts, declaration: without(facts.declaration, 'totalValue') };
};

describe('IPR-VAL-007', () => {
  it.each<[string, Facts, string]>([
    ['fires for no value', worth('0'), 'fires 1'],
    ['fires for 0.00', worth('0.00'), 'fires 1'],
    ['counts one unit for less', worth('1.00'), 'fires 0.7'],
    ['is quiet above it', worth('1.01'), 'quiet'],
    [
      'is quiet for documents',
      aFacts({ declaration: { nature: 'documents', totalValue: { amount: '0', currency: 'EUR' } } }),
      'quiet',
    ],
    ['counts half for one line of two without value', lines('0', '20'), 'fires 0.5'],
    ['takes valued lines for a missing total', noTotal('2', '20'), 'quiet'],
    ['cannot tell if one line of a missing total is a token', noTotal('1', '20'), 'unknown totalValue'],
    [
      'cannot tell without a value',
      { ...aFacts(), declaration: without(aDeclaration({ lines: [] }), 'totalValue') },
      'unknown totalValue',
    ],
    ['cannot tell for a value that is no number', worth('free'), 'unknown totalValue'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(tokenValue, facts))).toBe(expected);
  });
});
