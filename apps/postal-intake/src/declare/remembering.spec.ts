import { noParty } from '../formats/item-texts.ts';
import { partyOf, type TraitsOf } from './party-of.ts';
import { remembering } from './remembering.ts';

describe('remembering', () => {
  it('asks once for each party and never mixes two up', () => {
    let asked = 0;
    const traitsOf: TraitsOf = ({ country }) => ({
      typeOfPerson: 'unknown',
      declared: [],
      textDefects: [],
      companyForm: ++asked < 0,
      ...(country !== undefined && { country }),
    });
    const remembered = remembering(traitsOf);
    const of = (name: string, country: string) => remembered(partyOf({ ...noParty(), name, country }), 'sender');
    const first = of('A', 'NL');
    expect(of('A', 'NL')).toBe(first);
    expect(of('A', 'DE')).toMatchObject({ country: 'DE' });
    expect(of('B', 'NL')).toMatchObject({ country: 'NL' });
    const parts = (texts: object) => remembered(partyOf({ ...noParty(), ...texts }), 'sender');
    parts({ name: 'AB', city: 'C' });
    parts({ name: 'A', city: 'BC' });
    parts({ name: 'AB', street: 'C' });
    parts({ name: 'A1:B', city: 'C' });
    expect(asked).toBe(7);
  });
});
