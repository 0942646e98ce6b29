import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, aLine, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { keyDataMissing } from './key-data-missing.ts';

const bare = (fields: ('grossMassKg' | 'totalValue')[], overrides: Parameters<typeof aDeclaration>[0] = {}): Facts => ({
  ...aFacts(),
  declaration: without(aDeclaration(overrides), ...fields),
});

describe('IPR-DESC-003', () => {
  it.each<[string, Facts, string]>([
    ['is quiet if all is there', aFacts(), 'quiet'],
    [
      'takes the code of one line as one kind',
      aFacts({ declaration: { lines: [without(aLine(), 'hs'), without(aLine(), 'hs')] } }),
      'fires 0.25',
    ],
    ['takes masses of all lines for the mass of the item', bare(['grossMassKg']), 'quiet'],
    [
      'misses the mass if a line lacks it too',
      bare(['grossMassKg'], { lines: [without(aLine(), 'netMassKg', 'grossMassKg')] }),
      'fires 0.25',
    ],
    ['takes values of all lines for the total', bare(['totalValue']), 'quiet'],
    [
      'misses the value if a line lacks it too',
      bare(['totalValue'], { lines: [without(aLine(), 'value')] }),
      'fires 0.25',
    ],
    ['takes a quantity of zero for none', aFacts({ declaration: { lines: [aLine({ quantity: 0 })] } }), 'fires 0.25'],
    [
      'misses the name and country of the sender',
      aFacts({ declaration: { consignor: without(aParty({ declared: [] }), 'country') } }),
      'fires 0.5',
    ],
    ['takes a company for a name', aFacts({ declaration: { consignor: aParty({ declared: ['company'] }) } }), 'quiet'],
    [
      'counts four kinds in full',
      aFacts({
        declaration: {
          consignor: without(aParty({ declared: [] }), 'country'),
          lines: [without(aLine(), 'hs', 'quantity')],
        },
      }),
      'fires 1',
    ],
    [
      'counts no more than in full',
      bare(['grossMassKg', 'totalValue'], {
        consignor: without(aParty({ declared: [] }), 'country'),
        lines: [without(aLine(), 'hs', 'quantity', 'value', 'netMassKg', 'grossMassKg')],
      }),
      'fires 1',
    ],
    ['misses the lines', aFacts({ declaration: { lines: [] }, lines: [] }), 'fires 0.25'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(keyDataMissing, facts))).toBe(expected);
  });

  it('names what is missing', () => {
    expect(judgeOne(keyDataMissing, aFacts({ declaration: { lines: [without(aLine(), 'hs')] } }))).toMatchObject({
      saw: [{ name: 'missing', value: 'lines[].hs' }],
    });
  });
});
