import { revealFor } from '@portcullis/domain';

import { noParty, type PartyTexts } from '../formats/item-texts.ts';
import { partyOf } from './party-of.ts';

const party = (texts: Partial<PartyTexts>) => partyOf({ ...noParty(), ...texts });
const plain = (texts: Partial<PartyTexts>) => revealFor('quality-check', party(texts).plain);

describe('partyOf', () => {
  it('keeps what is declared and nothing else', () => {
    expect(plain({ name: 'A. Example', houseNumber: '1', houseNumberAddition: 'B', taxId: 'T1' })).toEqual({
      name: 'A. Example',
      number: '1 B',
      ids: [{ kind: 'tax', value: 'T1' }],
    });
  });

  it.each([
    [{}, 'unknown'],
    [{ name: 'A' }, 'unknown'],
    [{ company: 'Example Ltd' }, 'legal'],
    [{ typeOfPerson: 'LEGAL' }, 'legal'],
    [{ typeOfPerson: 'NATURAL' }, 'natural'],
    [{ typeOfPerson: 'NATURAL', company: 'Example Ltd' }, 'legal'],
  ])('takes %j for a %s person', (texts, type) => {
    expect(party(texts).typeOfPerson).toBe(type);
  });

  it('is empty only when nothing at all was said', () => {
    expect(party({}).empty).toBe(true);
    expect(party({ country: 'nl' })).toMatchObject({ empty: false, country: 'NL' });
    expect(party({ email: 'x' }).empty).toBe(false);
  });
});
