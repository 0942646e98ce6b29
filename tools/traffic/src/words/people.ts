import type { MadeUpParty } from '../parcel.ts';
import { randomOf, type Random } from '../random.ts';
import type { Destination } from './destinations.ts';
import type { Origin } from './origins.ts';

/** A made-up private person at a destination. */
export function addressee(place: Destination, random: Random): MadeUpParty {
  return person(place, random);
}

/** A made-up private person who sends a parcel. */
export function privateSender(place: Origin, random: Random): MadeUpParty {
  return person(place, random);
}

/** A made-up firm at a destination: for returns and samples. */
export function firmAddressee(place: Destination, random: Random): MadeUpParty {
  const head = random.pick(place.surnames);
  const company = `${head} ${random.pick(['Retail', 'Handel', 'Services', 'Group'])} ${FIRM_FORMS[place.country] ?? 'Ltd'}`;
  return firmAt(place, company, head, random);
}

/**
 * The firm with this index at an origin: always the same name and address for the same seed, so that one seller can send
 * many parcels.
 */
export function firm(seed: number, place: Origin, index: number): MadeUpParty {
  const random = randomOf(
    seed ^ 0x51ed270b,
    index * 131 + place.country.charCodeAt(0) * 7 + place.country.charCodeAt(1),
  );
  const head = random.pick(place.firmHeads);
  const company = `${head} ${SYLLABLES[index % SYLLABLES.length] ?? ''}${index} ${random.pick(place.firmTails)} ${random.pick(place.firmForms)}`;
  return firmAt(place, company, head, random);
}

/** How firms are drawn: a few sell much, many sell little; sellers of fakes are among the many. */
export const FIRMS = {
  usual: (random: Random): number => Math.floor(400 * random.unit() ** 2),
  small: (random: Random): number => 400 + random.below(1600),
  /** Firms whose earlier parcels an officer will find. */
  repeat: (family: number): number => 5000 + family,
};

interface Place {
  readonly country: string;
  readonly dialling: string;
  readonly cities: readonly (readonly [city: string, postcode: string])[];
  readonly streets: readonly string[];
  readonly givenNames: readonly string[];
  readonly surnames: readonly string[];
}

function person(place: Place, random: Random): MadeUpParty {
  const given = random.pick(place.givenNames);
  const surname = random.pick(place.surnames);
  const [city, postcode] = random.pick(place.cities);
  const digits = String(random.below(100_000)).padStart(5, '0');
  return {
    name: `${given} ${surname}`,
    street: random.pick(place.streets),
    number: String(random.between(1, 240)),
    city,
    postcode,
    country: place.country,
    phone: `${place.dialling}0000${digits}`,
    email: `p${digits}${random.below(1000)}@example.invalid`,
  };
}

function firmAt(place: Place, company: string, head: string, random: Random): MadeUpParty {
  const { street, number, city, postcode, country, phone } = person(place, random);
  return {
    name: company,
    company,
    street,
    number,
    city,
    postcode,
    country,
    phone,
    email: `office-${hash(head + company)}@example.invalid`,
  };
}

function hash(text: string): string {
  let sum = 7;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0;
  return sum.toString(36);
}

const SYLLABLES = ['Ana', 'Belo', 'Cora', 'Dumi', 'Elo', 'Fari', 'Gamo', 'Hilu', 'Ivo', 'Jaro'];
const FIRM_FORMS: Readonly<Record<string, string>> = {
  NL: 'B.V.',
  DE: 'GmbH',
  FR: 'SARL',
  IE: 'Ltd',
  US: 'LLC',
  GB: 'Ltd',
  CA: 'Inc.',
  JP: 'K.K.',
  CH: 'AG',
};
