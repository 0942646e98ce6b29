import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, aLineFact, aParty, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { riskyProvenance } from './risky-provenance.ts';

const priors = { provenance: { AA: 1, BB: 0.3, _default: 0.1 }, category: { '3a': 0.8, '4a': 1, _default: 0.2 } };

const from = (dispatchedFrom: string, category: string): Facts =>
  factsOf({}, { categoryByCode: category }, { declaration: { dispatchedFrom } });

const posting = (consignor: ReturnType<typeof aParty>): Facts => ({
  ...aFacts(),
  declaration: without(aDeclaration({ consignor }), 'dispatchedFrom'),
});

describe('IPR-RTE-001', () => {
  it.each<[string, Facts, string]>([
    ['multiplies the priors of economy and category', from('AA', '3a'), 'fires 0.8'],
    ['fires at 0.3', from('BB', '4a'), 'fires 0.3'],
    ['is quiet below it', from('BB', '3a'), 'quiet'],
    ['takes the default for others', from('CC', '9a'), 'quiet'],
    ['takes it for text named like a member of every object', from('toString', '4a'), 'quiet'],
    [
      'takes the country of the sender where the posting is not stated',
      posting(aParty({ country: 'AA' })),
      'fires 0.8',
    ],
    [
      'does not take a harmless sender for a harmless posting',
      posting(aParty({ country: 'BB' })),
      'unknown dispatchedFrom',
    ],
    ['cannot tell without either', posting(without(aParty(), 'country')), 'unknown dispatchedFrom'],
    [
      'cannot tell for goods of unknown kind',
      aFacts({ lines: [without(aLineFact(), 'categoryByCode', 'categoryByWords')] }),
      'unknown lines[0].hs',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(riskyProvenance, facts, { priors }))).toBe(expected);
  });
});
