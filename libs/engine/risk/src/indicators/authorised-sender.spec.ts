import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, aMark, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { authorisedSender } from './authorised-sender.ts';

const sent = (marks: readonly ReturnType<typeof aMark>[], idKeys = [{ kind: 'EORI', key: 'k' }]): Facts =>
  aFacts({ declaration: { consignor: aParty({ idKeys }) }, lines: [aLineFact({ marks })] });

const halfDescribed = aFacts({
  declaration: {
    consignor: aParty({ idKeys: [{ kind: 'EORI', key: 'k' }] }),
    lines: [aLine(), without(aLine(), 'description')],
  },
  lines: [aLineFact({ marks: [aMark({ senderAuthorised: true })] }), aLineFact()],
});

describe('IPR-BRAND-M01', () => {
  it.each<[string, Facts, string]>([
    [
      'relieves a sender on the list, known by a strong identifier',
      sent([aMark({ senderAuthorised: true })]),
      'fires 1',
    ],
    ['does not take a name for an identifier', sent([aMark({ senderAuthorised: true })], []), 'unknown consignor.id'],
    ['is quiet for a sender off the list', sent([aMark({ senderAuthorised: false })]), 'quiet'],
    ['is quiet where there is no list', sent([aMark()]), 'quiet'],
    [
      'is quiet if one mark of two has no such sender',
      sent([aMark({ senderAuthorised: true }), aMark({ rightId: 'right-2' })]),
      'quiet',
    ],
    [
      'passes over a mark that the goods only fit',
      sent([aMark({ senderAuthorised: true }), aMark({ rightId: 'right-2', compatibleWith: true })]),
      'fires 1',
    ],
    ['is quiet without a mark', sent([]), 'quiet'],
    ['cannot tell if another line has no description', halfDescribed, 'unknown lines[1].description'],
    ['cannot tell without lines', aFacts({ declaration: { lines: [] }, lines: [] }), 'unknown lines'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(authorisedSender, facts))).toBe(expected);
  });
});
