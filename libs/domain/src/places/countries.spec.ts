import { EU_MEMBERS, isCountry, isEuMember, issuesS10 } from './countries.ts';

const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const EVERY_PAIR = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));

describe('countries', () => {
  it('knows the 249 codes of ISO 3166-1 and XK', () => {
    expect(EVERY_PAIR.filter(isCountry)).toHaveLength(250);
  });

  it('accepts no code without a name in CLDR, and leaves out only those that ISO does not assign', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const named = EVERY_PAIR.filter((code) => names.of(code) !== undefined);
    expect(EVERY_PAIR.filter((code) => isCountry(code) && !named.includes(code))).toEqual([]);
    const reservedOrWithdrawn =
      'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH NT PZ QO RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'.split(' ');
    expect(named.filter((code) => !isCountry(code) && !reservedOrWithdrawn.includes(code))).toEqual([]);
  });

  it.each(['AX', 'GF', 'GP', 'MQ', 'RE', 'YT', 'HK', 'MO', 'TW', 'PS', 'BQ', 'CW', 'SX', 'SS', 'XK'])(
    'accepts the code %s',
    (code) => {
      expect(isCountry(code)).toBe(true);
    },
  );

  it.each([
    'UK',
    'EU',
    'EL',
    'ZZ',
    'XX',
    'XI',
    'AN',
    'CS',
    'SU',
    'AA',
    'gb',
    'Gb',
    'G',
    'GBR',
    '',
    'G1',
    '12',
    'G ',
    'ÅX',
    '中国',
  ])('refuses %j', (code) => {
    expect(isCountry(code)).toBe(false);
    expect(issuesS10(code)).toBe(false);
  });

  it('counts 27 member states, each a country', () => {
    expect(new Set(EU_MEMBERS).size).toBe(27);
    expect(EU_MEMBERS.filter((code) => !isCountry(code))).toEqual([]);
    expect(EVERY_PAIR.filter(isEuMember).sort()).toEqual([...EU_MEMBERS].sort());
  });

  it.each(['GB', 'NO', 'CH', 'IS', 'AX', 'GP', 'XK', 'EL', ''])('does not take %j for a member state', (code) => {
    expect(isEuMember(code)).toBe(false);
  });
});
