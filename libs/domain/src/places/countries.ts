const ASSIGNED =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT ' +
  'JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY ' +
  'MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM ' +
  'PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ ' +
  'TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** User-assigned in ISO 3166-1 and in wide postal use for Kosovo; accepted by policy, not by the ISO list. */
const BY_POSTAL_POLICY = 'XK';

/**
 * The 27 member states of the European Union since 1 February 2020 (Treaty on European Union, Article 52; withdrawal of
 * the United Kingdom, OJ L 29, 31.1.2020). Greece is `GR` here; `EL` is a code of VAT numbers only. Territories with a
 * code of their own (AX, GF, GP, MQ, RE, YT …) are not members by this list: whether customs or VAT territory includes
 * them is a rule's question.
 */
export const EU_MEMBERS: readonly string[] = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

const KNOWN = 1;
const EU = 2;
const flags = flagTable();

/**
 * Is it a country or territory code we accept: assigned in ISO 3166-1 alpha-2 (249 codes, as of 2026), or XK by postal
 * policy? Upper case only. `UK`, `EU`, `EL`, `ZZ` and withdrawn codes (`AN`, `CS`, `SU` …) are not.
 */
export const isCountry = (code: string): boolean => (flagsOf(code) & KNOWN) !== 0;

/** Is it one of the 27 `EU_MEMBERS`? */
export const isEuMember = (code: string): boolean => (flagsOf(code) & EU) !== 0;

/**
 * May the code end a S10 item identifier? UPU S10 takes ISO 3166-1 alpha-2, and the posts use XK beside it; the United
 * Kingdom issues `GB`, never `UK` (domain paper on postal data, section 3.1, with its test vectors).
 */
export const issuesS10 = (code: string): boolean => isCountry(code);

function flagsOf(code: string): number {
  if (code.length !== 2) return 0;
  const first = code.charCodeAt(0) - 65;
  const second = code.charCodeAt(1) - 65;
  if (first < 0 || first > 25 || second < 0 || second > 25) return 0;
  return flags[first * 26 + second] ?? 0;
}

function flagTable(): Uint8Array {
  const table = new Uint8Array(26 * 26);
  const at = (code: string): number => (code.charCodeAt(0) - 65) * 26 + code.charCodeAt(1) - 65;
  for (const code of ASSIGNED.split(' ')) table[at(code)] = KNOWN;
  table[at(BY_POSTAL_POLICY)] = KNOWN;
  for (const code of EU_MEMBERS) table[at(code)] = KNOWN | EU;
  return table;
}
