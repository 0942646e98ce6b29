import { createHmac } from 'node:crypto';

import type { PlainParty } from '@portcullis/domain';

import { partyHasher } from './party-hasher.ts';
import { ephemeralSecrets } from './testing/index.ts';

const secrets = ephemeralSecrets();
const { traitsOf } = partyHasher(secrets);
const traits = (party: PlainParty, country = 'XA') =>
  traitsOf(party, { country, typeOfPerson: 'unknown', textDefects: [] });

/** A made-up party. */
const sample: PlainParty = {
  name: 'Sample Person',
  street: 'Sample Street',
  number: '12',
  postcode: '12345',
  city: 'Sampletown',
  email: 'sample@example.org',
};

describe('traitsOf', () => {
  it('gives keyed hashes that carry the name of their key', () => {
    const expected = createHmac('sha256', secrets.partyHashKey.key).update('name\nsample person').digest();
    expect(traits(sample).nameKey).toBe(`h1.${expected.subarray(0, 17).toString('base64url').slice(0, 22)}`);
    expect(traits(sample).identityKey).toMatch(/^h1\.[\w-]{22}$/);
  });

  it('holds nothing of the plain text', () => {
    const text = JSON.stringify(traits({ ...sample, ids: [{ kind: 'eori', value: 'XA99999999' }] }));
    expect(text).not.toMatch(/sample|12345|99999999/i);
  });

  it('sees one identity in two ways to write it', () => {
    const again = traits({ ...sample, name: 'SAMPLE  Pérson', street: 'sample street, 12', number: '' });
    expect(again).toMatchObject({
      identityKey: traits(sample).identityKey,
      nameKey: traits(sample).nameKey,
      addressKey: traits(sample).addressKey,
    });
  });

  it.each<[string, PlainParty]>([
    ['the number before the street', { ...sample, street: '12 Sample Street', number: '' }],
    ['the number behind it', { ...sample, street: 'Sample Street 12', number: '' }],
    ['the postcode with the city', { ...sample, postcode: '', city: '12345 Sampletown' }],
  ])('sees one identity with %s', (_, party) => {
    expect(traits(party).identityKey).toBe(traits(sample).identityKey);
  });

  it.each<[string, PlainParty, string]>([
    ['name', { ...sample, name: 'Sample Persons' }, 'XA'],
    ['street', { ...sample, street: 'Example Street' }, 'XA'],
    ['number', { ...sample, number: '13' }, 'XA'],
    ['further line', { ...sample, extraLine: 'Flat 2' }, 'XA'],
    ['PO box', { ...sample, poBox: '7' }, 'XA'],
    ['postcode', { ...sample, postcode: '12346' }, 'XA'],
    ['city', { ...sample, city: 'Exampletown' }, 'XA'],
    ['country', sample, 'XB'],
  ])('sees another identity when the %s differs', (_, party, country) => {
    expect(traits(party, country).identityKey).not.toBe(traits(sample).identityKey);
  });

  it('takes the company where no person is named', () => {
    const company = traits({ ...sample, name: '', company: 'Sample Trading Ltd' });
    expect(company.nameKey).toBe(traits({ ...sample, name: 'Sample Trading Ltd' }).nameKey);
    expect(company.companyForm).toBe(true);
    expect(traits(sample).companyForm).toBe(false);
  });

  it.each<[string, PlainParty, (string | undefined)[]]>([
    ['nothing', {}, []],
    ['a name alone', { name: 'Sample Person' }, ['nameKey']],
    ['a name of signs', { name: ' .-. ', street: 'Sample Street', city: 'Sampletown' }, ['addressKey']],
    ['an address alone', { street: 'Sample Street', city: 'Sampletown' }, ['addressKey']],
    ['a name and a town', { name: 'Sample Person', city: 'Sampletown' }, ['nameKey']],
    ['a name and a street', { name: 'Sample Person', street: 'Sample Street', city: ' ' }, ['nameKey']],
    ['an identifier', { ids: [{ kind: 'eori', value: 'XA1' }] }, ['idKeys']],
    ['an empty identifier', { ids: [{ kind: 'eori', value: ' ' }] }, []],
  ])('leaves out the keys that %s cannot give', (_, party, keys) => {
    const found = Object.keys(traits(party)).filter((name) => name.endsWith('Key') || name.endsWith('Keys'));
    expect(found).toEqual(keys);
  });

  it('tells identifiers apart by kind, not by their spaces', () => {
    const keys = traits({
      ids: [
        { kind: 'eori', value: 'XA 123-456' },
        { kind: 'eori', value: 'XA123456' },
        { kind: 'account', value: 'XA123456' },
      ],
    }).idKeys;
    expect(keys?.map(({ kind }) => kind)).toEqual(['eori', 'eori', 'account']);
    expect(keys?.[0]?.key).toBe(keys?.[1]?.key);
    expect(keys?.[2]?.key).not.toBe(keys?.[1]?.key);
  });

  it('passes on what was found in the plain text and says what was declared', () => {
    const about = { typeOfPerson: 'natural', textDefects: [{ field: 'name', code: 'STOP_WORD' }] } as const;
    expect(traitsOf({ ...sample, phone: '', ids: [{ kind: 'eori', value: 'XA1' }] }, about)).toMatchObject({
      ...about,
      declared: ['name', 'street', 'city', 'postcode', 'email', 'id'],
    });
    expect(traitsOf(sample, about)).not.toHaveProperty('country');
  });

  it('gives other hashes under another key', () => {
    const other = partyHasher({ ...secrets, partyHashKey: { name: 'h2', key: secrets.masterKey } });
    const { identityKey } = other.traitsOf(sample, { country: 'XA', typeOfPerson: 'unknown', textDefects: [] });
    expect(identityKey).toMatch(/^h2\./);
    expect(identityKey?.slice(3)).not.toBe(traits(sample).identityKey?.slice(3));
  });
});
