import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, aParty, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { moreThanPrivateNeed } from './more-than-private-need.ts';

const pieces = (quantity: number, category: string): Facts => factsOf({ quantity }, { categoryByCode: category });

const forFirm = factsOf(
  { quantity: 500 },
  {},
  { declaration: { lines: [aLine({ quantity: 500 })], consignee: aParty({ typeOfPerson: 'legal' }) } },
);

const ofUnknownKind = (quantity: number): Facts =>
  aFacts({
    declaration: { lines: [aLine({ quantity })] },
    lines: [without(aLineFact(), 'categoryByCode', 'categoryByWords')],
  });

describe('IPR-PAT-003', () => {
  it.each<[string, Facts, string]>([
    ['is quiet for five pieces of an unlisted category', pieces(5, '5b'), 'quiet'],
    ['counts half for six', pieces(6, '5b'), 'fires 0.5'],
    ['counts half for nine', pieces(9, '5b'), 'fires 0.5'],
    ['fires for ten handbags', pieces(10, '5b'), 'fires 1'],
    ['knows what is used up in number', pieces(10, '3a'), 'quiet'],
    ['counts half above that', pieces(11, '3a'), 'fires 0.5'],
    ['is quiet for a firm', forFirm, 'quiet'],
    [
      'cannot tell without a quantity',
      aFacts({ declaration: { lines: [without(aLine(), 'quantity')] } }),
      'unknown lines[0].quantity',
    ],
    ['needs no category for five pieces', ofUnknownKind(5), 'quiet'],
    ['cannot tell for six pieces of unknown kind', ofUnknownKind(6), 'unknown lines[0].hs'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(moreThanPrivateNeed, facts))).toBe(expected);
  });
});
