import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, aMark, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { unauthorisedSender } from './unauthorised-sender.ts';

const sent = (typeOfPerson: 'natural' | 'legal' | 'unknown', mark: Parameters<typeof aMark>[0]): Facts =>
  aFacts({ declaration: { consignor: aParty({ typeOfPerson }) }, lines: [aLineFact({ marks: [aMark(mark)] })] });

const unnamed = (mark: Parameters<typeof aMark>[0]): Facts =>
  aFacts({
    declaration: { consignor: without(aParty({ declared: ['street'] }), 'identityKey') },
    lines: [aLineFact({ marks: [aMark(mark)] })],
  });

describe('IPR-BRAND-005', () => {
  it.each<[string, Facts, string]>([
    ['fires for a firm that is not on the list', sent('legal', { senderAuthorised: false }), 'fires 1'],
    ['fires in full for a sender of unknown type', sent('unknown', { senderAuthorised: false }), 'fires 1'],
    ['counts half for a private sender', sent('natural', { senderAuthorised: false }), 'fires 0.5'],
    ['is quiet for a sender on the list', sent('legal', { senderAuthorised: true }), 'quiet'],
    ['is quiet where there is no list', sent('legal', {}), 'quiet'],
    [
      'is quiet where the goods only fit the mark',
      sent('legal', { senderAuthorised: false, compatibleWith: true }),
      'quiet',
    ],
    [
      'is quiet for a weak mark on other goods',
      sent('legal', { senderAuthorised: false, strength: 0.3, categories: ['9a'] }),
      'quiet',
    ],
    ['cannot tell for a sender without a name', unnamed({ senderAuthorised: false }), 'unknown consignor.name'],
    ['does not take an unknown sender for one without a list', unnamed({}), 'unknown consignor.name'],
    [
      'is quiet for an unknown sender where no application is in force',
      unnamed({ applicationInForce: false }),
      'quiet',
    ],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(unauthorisedSender, facts))).toBe(expected);
  });
});
