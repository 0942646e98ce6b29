import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, aMark, inShort, judgeOne, without } from '../testing/index.ts';
import { labelsWithoutGoods } from './labels-without-goods.ts';

const label = aLineFact({ categoryByCode: '12e', categoryByWords: '12e' });

const labels = (quantity: number, branded = false): Facts =>
  aFacts({
    declaration: { lines: [aLine({ quantity })] },
    lines: [{ ...label, marks: branded ? [aMark({ categories: ['12e'] })] : [] }],
  });

const twoLines = (a: number, b: number): Facts =>
  aFacts({
    declaration: { lines: [aLine({ quantity: a }), aLine({ line: 2, quantity: b })] },
    lines: [label, aLineFact({ categoryByCode: '12g' })],
  });

const withGoods = aFacts({
  declaration: { lines: [aLine({ quantity: 50 }), aLine({ line: 2 })] },
  lines: [label, aLineFact()],
});
const noQuantity = aFacts({ declaration: { lines: [without(aLine(), 'quantity')] }, lines: [label] });
const ofUnknownKind = aFacts({ lines: [without(aLineFact(), 'categoryByCode', 'categoryByWords')] });

describe('IPR-BRAND-010', () => {
  it.each<[string, Facts, string]>([
    ['fires for twenty labels of a mark', labels(20, true), 'fires 1'],
    ['counts half for labels without a mark', labels(20), 'fires 0.5'],
    ['is quiet for nineteen', labels(19, true), 'quiet'],
    ['adds up the lines', twoLines(10, 10), 'fires 0.5'],
    ['is quiet if goods go with them', withGoods, 'quiet'],
    ['cannot tell without the quantity', noQuantity, 'unknown lines[0].quantity'],
    ['cannot tell for goods of unknown kind', ofUnknownKind, 'unknown lines[0].hs'],
    ['cannot tell without lines', aFacts({ declaration: { lines: [] }, lines: [] }), 'unknown lines'],
    ['is quiet for other goods', aFacts(), 'quiet'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(labelsWithoutGoods, facts))).toBe(expected);
  });
});
