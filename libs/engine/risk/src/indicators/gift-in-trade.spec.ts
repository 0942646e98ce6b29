import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, aLine, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { giftInTrade } from './gift-in-trade.ts';

const gift = (overrides: Parameters<typeof aDeclaration>[0]): Facts =>
  aFacts({ declaration: { nature: 'gift', ...overrides } });

describe('IPR-DESC-007', () => {
  it.each<[string, Facts, string]>([
    ['fires for a gift with an order reference', gift({ orderReference: '4711' }), 'fires 1'],
    ['fires for a gift sold on a platform', gift({ platform: 'shop' }), 'fires 1'],
    ['fires for a gift with a listing', gift({ lines: [aLine({ listingUrl: 'https://shop.example/1' })] }), 'fires 1'],
    ['fires for a gift of a legal person', gift({ consignor: aParty({ typeOfPerson: 'legal' }) }), 'fires 1'],
    ['counts a company form in the name for less', gift({ consignor: aParty({ companyForm: true }) }), 'fires 0.6'],
    [
      'counts it in full beside another sign',
      gift({ consignor: aParty({ companyForm: true }), platform: 'shop' }),
      'fires 1',
    ],
    ['is quiet for a gift between people', gift({}), 'quiet'],
    ['is quiet for a sale', aFacts({ declaration: { orderReference: '4711' } }), 'quiet'],
    ['cannot tell for a gift of nobody', gift({ consignor: aParty({ declared: [] }) }), 'unknown consignor.name'],
    [
      'cannot tell without the nature of the transaction',
      { ...aFacts(), declaration: without(aDeclaration(), 'nature') },
      'unknown nature',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(giftInTrade, facts))).toBe(expected);
  });
});
