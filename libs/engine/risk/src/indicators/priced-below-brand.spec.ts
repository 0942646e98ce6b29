import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, aLine, aLineFact, aMark, inShort, judgeOne, without } from '../testing/index.ts';
import { pricedBelowBrand } from './priced-below-brand.ts';

const priced = (
  amount: string,
  line: Parameters<typeof aLine>[0] = {},
  currency = 'EUR',
  mark: Parameters<typeof aMark>[0] = {},
): Facts =>
  aFacts({
    declaration: { lines: [aLine({ value: { amount, currency }, ...line })] },
    lines: [aLineFact({ marks: [aMark(mark)] })],
  });

const noQuantity = (amount: string): Facts =>
  aFacts({
    declaration: { lines: [without(aLine({ value: { amount, currency: 'EUR' } }), 'quantity')] },
    lines: [aLineFact({ marks: [aMark()] })],
  });

const totalOnly = (amount: string): Facts =>
  aFacts({
    declaration: { totalValue: { amount, currency: 'EUR' }, lines: [without(aLine(), 'value')] },
    lines: [aLineFact({ marks: [aMark()] })],
  });

describe('IPR-VAL-001', () => {
  it.each<[string, Facts, string]>([
    ['fires just under 15 % of the price', priced('14.99'), 'fires 1'],
    ['counts half from 15 %', priced('15.00'), 'fires 0.5'],
    ['counts half just under 35 %', priced('34.99'), 'fires 0.5'],
    ['is quiet from 35 %', priced('35.00'), 'quiet'],
    ['takes the value of one piece', priced('40.00', { quantity: 2 }), 'fires 0.5'],
    ['converts the value', priced('16.60', {}, 'USD'), 'fires 1'],
    ['fires without a quantity if even one piece is too cheap', noQuantity('14.99'), 'fires 1'],
    [
      'cannot tell without a quantity if one piece would be dear enough',
      noQuantity('35.00'),
      'unknown lines[0].quantity',
    ],
    ['takes the total for the value of the only line', totalOnly('14.99'), 'fires 1'],
    [
      'cannot tell without a value',
      { ...noQuantity('1'), declaration: without(aDeclaration({ lines: [without(aLine(), 'value')] }), 'totalValue') },
      'unknown lines[0].value',
    ],
    ['cannot tell for a value that is no number', priced('abc'), 'unknown lines[0].value'],
    ['cannot tell for a value below zero', priced('-5'), 'unknown lines[0].value'],
    ['cannot tell without a rate', priced('1', {}, 'CHF'), 'unknown rates.CHF-EUR'],
    [
      'cannot tell without a reference price',
      aFacts({ lines: [aLineFact({ marks: [without(aMark(), 'referencePrice')] })] }),
      'unknown register.referencePrice',
    ],
    ['is quiet where the goods only fit the mark', priced('1', {}, 'EUR', { compatibleWith: true }), 'quiet'],
    ['is quiet for a weak mark on other goods', priced('1', {}, 'EUR', { strength: 0.3, categories: ['9a'] }), 'quiet'],
    ['is quiet without a mark', aFacts(), 'quiet'],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(pricedBelowBrand, facts))).toBe(expected);
  });
});
