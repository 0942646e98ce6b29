import { isEuMember, type CountryCode, type LocalDate } from '@portcullis/domain';

/** Whose rules a destination is under, or why none can be told. */
export type Territory =
  | { readonly ok: true; readonly jurisdiction: string }
  | { readonly ok: false; readonly reason: string; readonly missing: string };

/**
 * The jurisdiction of a destination on the day of declaration. Member states are `EU`; the United Kingdom was under the EU
 * rules until 31 December 2020. Special territories are outside the VAT or customs territory or follow mixed rules, and
 * none of those are at hand (domain paper on de minimis, sections 2 and 3). An absent postcode is the main territory.
 */
export function territoryOf(
  destination: CountryCode | undefined,
  postcode: string | undefined,
  declared: LocalDate | undefined,
): Territory {
  if (destination === undefined) return NOT_STATED;
  if (SPECIAL_CODES.has(destination)) return special(destination);
  const prefixes = SPECIAL_POSTCODES.get(destination);
  if (prefixes !== undefined && postcode !== undefined) {
    const code = normalised(postcode, destination);
    for (const prefix of prefixes) if (code.startsWith(prefix)) return special(`${destination}-${prefix}`);
  }
  if (isEuMember(destination)) {
    const since = JOINED.get(destination);
    if (since === undefined || declared === undefined || declared >= since) return EU;
    return special(`${destination} before ${since}`);
  }
  if (destination === 'GB' && declared !== undefined && declared <= LAST_DAY_OF_GB_IN_EU) return EU;
  return { ok: true, jurisdiction: destination };
}

/** Jurisdictions whose rules a destination may fall under on some day. */
export const jurisdictionsOf = (code: string): readonly string[] =>
  isEuMember(code) ? ['EU'] : code === 'GB' ? ['EU', 'GB'] : [code];

/** Is the country on the list, where `EU` on the list stands for every member? */
export const isListed = (list: ReadonlySet<string>, country: CountryCode): boolean =>
  list.has(country) || (list.has('EU') && isEuMember(country));

const EU: Territory = { ok: true, jurisdiction: 'EU' };
const NOT_STATED: Territory = { ok: false, reason: 'The destination is not stated.', missing: '/destination' };
const LAST_DAY_OF_GB_IN_EU = '2020-12-31';
const JOINED: ReadonlyMap<string, LocalDate> = new Map([['HR', '2013-07-01']]);

/** Territories with a country code of their own that a member's rules do not simply reach (`IC`, `EA`: as used in the mail). */
const SPECIAL_CODES = new Set(['AX', 'EA', 'GF', 'GP', 'IC', 'MF', 'MQ', 'RE', 'XI', 'YT']);

const SPECIAL_POSTCODES: ReadonlyMap<string, readonly string[]> = new Map([
  ['DE', ['27498', '78266']], // Heligoland, Büsingen
  ['ES', ['35', '38', '51', '52']], // Canary Islands, Ceuta, Melilla
  ['FI', ['22']], // Åland
  ['FR', ['971', '972', '973', '974', '976', '977', '978']], // overseas departments, Saint-Barthélemy, Saint-Martin
  ['GB', ['BT']], // Northern Ireland
  ['GR', ['63086', '63087']], // Mount Athos
  ['IT', ['22061', '23041']], // Campione d'Italia, Livigno
]);

/** Capitals without spaces, hyphens and a country prefix (`ES-35001`, `F-97110` keep only their digits). */
function normalised(postcode: string, country: string): string {
  const bare = postcode.slice(0, 20).toUpperCase().replaceAll(/[\s-]/g, '');
  if (country === 'GB') return bare;
  return bare.replace(/^[A-Z]{1,2}(?=\d)/, '');
}

const special = (what: string): Territory => ({
  ok: false,
  reason: `Rules for the territory ${what} are not at hand.`,
  missing: `/rules/${what}`,
});
