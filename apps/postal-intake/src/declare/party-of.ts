import { asNominal, type Nominal, type PartyTraits, type PlainParty, type TypeOfPerson } from '@portcullis/domain';
import type { Building } from '@portcullis/wire';

import { KEPT } from '../formats/limits.ts';
import type { PartyTexts } from '../formats/item-texts.ts';
import { clip, codeOf } from './clip.ts';

/** A party as declared, ready to be judged, hashed and sealed. */
export interface DeclaredParty {
  readonly plain: Nominal<PlainParty>;
  readonly country?: string;
  readonly typeOfPerson: TypeOfPerson;
  /** True when nothing was said of the party. */
  readonly empty: boolean;
}

/** Turns a party into what may be known of it without saying who it is. */
export type TraitsOf = (party: DeclaredParty, role: 'sender' | 'receiver') => PartyTraits;

/** The name of a firm makes a party a legal person; its absence says nothing. */
export function partyOf(texts: PartyTexts): DeclaredParty {
  const plain: Building<PlainParty> = {};
  if (texts.name !== undefined) plain.name = clip(texts.name, KEPT.partyText);
  if (texts.company !== undefined) plain.company = clip(texts.company, KEPT.partyText);
  if (texts.street !== undefined) plain.street = clip(texts.street, KEPT.partyText);
  const number = numberOf(texts.houseNumber, texts.houseNumberAddition);
  if (number !== undefined) plain.number = clip(number, KEPT.partyText);
  if (texts.city !== undefined) plain.city = clip(texts.city, KEPT.partyText);
  if (texts.postCode !== undefined) plain.postcode = clip(texts.postCode, KEPT.partyText);
  if (texts.telephone !== undefined) plain.phone = clip(texts.telephone, KEPT.longText);
  if (texts.email !== undefined) plain.email = clip(texts.email, KEPT.longText);
  if (texts.taxId !== undefined) plain.ids = [{ kind: 'tax', value: clip(texts.taxId, KEPT.partyText) }];
  const { country } = texts;
  return {
    plain: asNominal<PlainParty>(plain),
    ...(country !== undefined && { country: codeOf(country, KEPT.code) }),
    typeOfPerson: typeOf(texts.typeOfPerson, texts.company),
    empty: country === undefined && Object.keys(plain).length === 0,
  };
}

function numberOf(number: string | undefined, addition: string | undefined): string | undefined {
  return number === undefined || addition === undefined ? (number ?? addition) : `${number} ${addition}`;
}

function typeOf(stated: string | undefined, company: string | undefined): TypeOfPerson {
  if (stated === 'LEGAL' || company !== undefined) return 'legal';
  return stated === 'NATURAL' ? 'natural' : 'unknown';
}
