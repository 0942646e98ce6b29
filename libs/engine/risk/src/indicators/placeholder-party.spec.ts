import type { Facts } from '@portcullis/domain';

import { aFacts, aParty, inShort, judgeOne } from '../testing/index.ts';
import { placeholderParty } from './placeholder-party.ts';

type Party = ReturnType<typeof aParty>;

const consignee = (party: Party): Facts => aFacts({ declaration: { consignee: party } });
const consignor = (party: Party): Facts => aFacts({ declaration: { consignor: party } });

const beside = (textDefects: Party['textDefects']): Facts =>
  consignee(aParty({ declared: ['name', 'company', 'street'], textDefects }));

describe('IPR-DESC-004', () => {
  it.each<[string, Facts, string]>([
    [
      'fires for a name that is a placeholder',
      consignee(aParty({ textDefects: [{ field: 'name', code: 'STOP_WORD' }] })),
      'fires 1',
    ],
    [
      'fires for the sender too',
      consignor(aParty({ declared: ['company', 'street'], textDefects: [{ field: 'company', code: 'STOP_WORD' }] })),
      'fires 1',
    ],
    [
      'counts half for an address',
      consignee(aParty({ textDefects: [{ field: 'street', code: 'DIGITS_ONLY' }] })),
      'fires 0.5',
    ],
    [
      'lets the name speak before the address',
      consignee(
        aParty({
          textDefects: [
            { field: 'street', code: 'DIGITS_ONLY' },
            { field: 'name', code: 'DIGITS_ONLY' },
          ],
        }),
      ),
      'fires 1',
    ],
    [
      'is quiet for text that is only too long',
      consignee(aParty({ textDefects: [{ field: 'name', code: 'TOO_LONG' }] })),
      'quiet',
    ],
    [
      'is quiet for a telephone number that is none',
      consignee(aParty({ textDefects: [{ field: 'phone', code: 'SYNTAX' }] })),
      'quiet',
    ],
    ['is quiet for a stand-in beside a proper company', beside([{ field: 'name', code: 'STOP_WORD' }]), 'quiet'],
    [
      'fires if name and company are both stand-ins',
      beside([
        { field: 'name', code: 'STOP_WORD' },
        { field: 'company', code: 'STOP_WORD' },
      ]),
      'fires 1',
    ],
    ['is quiet for parties without defects', aFacts(), 'quiet'],
    [
      'cannot tell for a consignee without a name',
      consignee(aParty({ declared: ['street'] })),
      'unknown consignee.name',
    ],
    ['cannot tell for a sender without a name', consignor(aParty({ declared: ['street'] })), 'unknown consignor.name'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(placeholderParty, facts))).toBe(expected);
  });
});
