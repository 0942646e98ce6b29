import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, aMark, inShort, judgeOne, without } from '../testing/index.ts';
import { mixedBrands } from './mixed-brands.ts';

function owned(owners: readonly (string | undefined)[], quantity: number | null = 3): Facts {
  const marks = owners.map((holderId) => (holderId === undefined ? without(aMark(), 'holderId') : aMark({ holderId })));
  const line = quantity === null ? without(aLine(), 'quantity') : aLine({ quantity });
  return aFacts({ declaration: { lines: [line] }, lines: [aLineFact({ marks })] });
}

describe('IPR-BRAND-008', () => {
  it.each<[string, Facts, string]>([
    ['fires for marks of three owners', owned(['a', 'b', 'c']), 'fires 1'],
    ['is quiet for two owners', owned(['a', 'b']), 'quiet'],
    ['counts an owner once', owned(['a', 'b', 'a']), 'quiet'],
    ['fires for ten pieces', owned(['a', 'b', 'c'], 10), 'fires 1'],
    ['is quiet for eleven pieces, which is no small parcel', owned(['a', 'b', 'c'], 11), 'quiet'],
    ['cannot tell without the quantity', owned(['a', 'b', 'c'], null), 'unknown lines[0].quantity'],
    ['needs no quantity for two owners', owned(['a', 'b'], null), 'quiet'],
    ['cannot tell if an owner is not known', owned(['a', 'b', undefined]), 'unknown register.holderId'],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
    ['cannot tell without lines', aFacts({ declaration: { lines: [] }, lines: [] }), 'unknown lines'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(mixedBrands, facts))).toBe(expected);
  });
});
