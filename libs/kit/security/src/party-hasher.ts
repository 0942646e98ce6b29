import {
  companyForm,
  type CountryCode,
  normaliseParty,
  type PartyField,
  type PartyTextDefect,
  type PartyTraits,
  type PlainParty,
  type TypeOfPerson,
} from '@portcullis/domain';

import { hmacUnder } from './hmac.ts';
import type { Secrets } from './secrets.ts';

/** What the traits say besides the hashes: found by whoever still has the plain text. */
export interface AboutParty {
  readonly country?: CountryCode;
  /** As declared; a company form in the name does not change it. */
  readonly typeOfPerson: TypeOfPerson;
  readonly textDefects: readonly PartyTextDefect[];
}

export interface PartyHasher {
  /** What may be known of a party without saying who it is. */
  readonly traitsOf: (party: PlainParty, about: AboutParty) => PartyTraits;
}

/** 16 bytes in base64url: two parties of a billion meet by chance once in 10^20. */
const KEY_CHARACTERS = 22;

/**
 * Turns names and addresses into keyed hashes (HMAC-SHA256, cut to 16 bytes, after the key's name: `h1.…`). An address
 * counts as declared when it has a place (postcode or city) and something within it (street, further line or PO box):
 * a town alone would make one person of all who live there. Its words count in any order: whether the number stands before
 * the street, and in which field, is the form's habit and not the party's.
 */
export function partyHasher({ partyHashKey }: Pick<Secrets, 'partyHashKey'>): PartyHasher {
  const { name: keyName, key } = partyHashKey;
  const hmac = hmacUnder(key);
  const keyOf = (text: string): string => `${keyName}.${hmac.base64url(text).slice(0, KEY_CHARACTERS)}`;

  return {
    traitsOf: (party, { country, typeOfPerson, textDefects }) => {
      const name = normalised(party.name) || normalised(party.company);
      const address = addressOf(party, country);
      const ids = party.ids?.filter(({ value }) => isDeclared(value)) ?? [];
      return {
        ...(country !== undefined && { country }),
        typeOfPerson,
        ...(name !== '' && address !== '' && { identityKey: keyOf(`identity\n${name}\n${address}`) }),
        ...(name !== '' && { nameKey: keyOf(`name\n${name}`) }),
        ...(address !== '' && { addressKey: keyOf(`address\n${address}`) }),
        ...(ids.length > 0 && {
          idKeys: ids.map(({ kind, value }) => ({ kind, key: keyOf(`id\n${kind}\n${idText(value)}`) })),
        }),
        declared: declaredFields(party, ids.length > 0),
        textDefects,
        companyForm: hasCompanyForm(party.company) || hasCompanyForm(party.name),
      };
    },
  };
}

function addressOf(party: PlainParty, country = ''): string {
  const { street, number, extraLine, poBox, postcode, city } = party;
  const within = isDeclared(street) || isDeclared(extraLine) || isDeclared(poBox);
  if (!within || !(isDeclared(postcode) || isDeclared(city))) return '';
  const words = normaliseParty(
    `${street ?? ''} ${number ?? ''} ${extraLine ?? ''} ${poBox ?? ''} ${postcode ?? ''} ${city ?? ''} ${country}`,
  );
  return words.split(' ').sort().join(' ');
}

/** An identifier is the same with and without its spaces, dots and dashes. */
const idText = (value: string): string => normaliseParty(value).replaceAll(' ', '');

function declaredFields(party: PlainParty, hasIds: boolean): readonly PartyField[] {
  const declared: PartyField[] = [];
  for (const field of TEXT_FIELDS) if (isDeclared(party[field])) declared.push(field);
  if (hasIds) declared.push('id');
  return declared;
}

const TEXT_FIELDS = ['name', 'company', 'street', 'city', 'postcode', 'phone', 'email'] as const;

const isDeclared = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const normalised = (text: string | undefined): string => (text === undefined ? '' : normaliseParty(text));

const hasCompanyForm = (name: string | undefined): boolean => name !== undefined && companyForm(name);
