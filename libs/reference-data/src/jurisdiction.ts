import type { CountryCode } from '@portcullis/domain';

/** Member states of the European Union, which have one customs law (Regulation (EU) 952/2013, Article 4). */
const EU_MEMBERS: ReadonlySet<CountryCode> = new Set([
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
]);

/**
 * Whose import rules apply to goods for this country: `EU` for its 27 members, else the country itself. Territories with a
 * code of their own (Monaco, Réunion, Åland) count as themselves, for which there may be no rule: unknown, not free.
 */
export const jurisdictionOf = (destination: CountryCode): string => (EU_MEMBERS.has(destination) ? 'EU' : destination);
