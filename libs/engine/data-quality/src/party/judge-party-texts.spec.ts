import { compiledTerms } from '../testing/declarations.ts';
import { judgePartyTexts } from './judge-party-texts.ts';

const judge = (party: Parameters<typeof judgePartyTexts>[0]) =>
  judgePartyTexts(party, compiledTerms).map(({ field, code }) => `${field} ${code}`);

describe('the texts of a party', () => {
  it('are fine when they are names and addresses', () => {
    expect(
      judge({
        name: 'A. Jansen',
        company: 'Example Trading Ltd',
        ids: [{ kind: 'EORI', value: 'NL123456789' }],
        street: 'Voorbeeldstraat',
        number: '1',
        city: 'Utrecht',
        postcode: '3511 AA',
        subdivision: 'UT',
        phone: '+31 600 000000',
        email: 'a.jansen@example.org',
      }),
    ).toEqual([]);
    expect(judge({})).toEqual([]);
    expect(judge({ name: '王伟', street: '示例路8号', city: '深圳' })).toEqual([]);
  });

  it.each([
    ['Private', ['name STOP_WORD']],
    ['UNKNOWN', ['name STOP_WORD']],
    ['n/a', ['name STOP_WORD']],
    ['N.A.', ['name STOP_WORD']],
    ['Customer', ['name PLACEHOLDER']],
    ['Mickey Mouse', ['name PLACEHOLDER']],
    ['1004', ['name DIGITS_ONLY']],
    ['XXX', ['name REPEATED_CHARACTER']],
    ['-', ['name EMPTY_LIKE']],
    ['', ['name EMPTY_LIKE']],
    ['$%', ['name SPECIALS_ONLY']],
    ['Unknown Pleasures Records', []],
    ['Private Label BV', []],
    ['Mickey Mouseley', []],
  ])('name %j has %j', (name, expected) => {
    expect(judge({ name })).toEqual(expected);
  });

  it.each([
    [{ street: '1004' }, ['street DIGITS_ONLY']],
    [{ street: '1004', extraLine: 'Sample Road' }, []],
    [{ street: 'Unknown' }, ['street STOP_WORD']],
    [{ city: '123' }, ['city DIGITS_ONLY']],
    [{ company: 'N/A' }, ['company STOP_WORD']],
    [{ postcode: '1111' }, []],
    [{ postcode: '--' }, ['postcode SPECIALS_ONLY']],
    [{ phone: '12345' }, []],
    [{ phone: '1234' }, ['phone SYNTAX']],
    [{ phone: '1'.repeat(20) }, []],
    [{ phone: '1'.repeat(21) }, ['phone SYNTAX']],
    [{ email: 'a@b.c' }, []],
    [{ email: 'a@b' }, ['email SYNTAX']],
    [{ email: '@b.c' }, ['email SYNTAX']],
    [{ email: 'a@b@c.d' }, ['email SYNTAX']],
    [{ email: 'a b@c.d' }, ['email SYNTAX']],
  ])('%j has %j', (party, expected) => {
    expect(judge(party)).toEqual(expected);
  });

  it.each([
    ['name', 'name', 70],
    ['company', 'company', 70],
    ['street', 'street', 70],
    ['city', 'city', 35],
    ['postcode', 'postcode', 17],
  ] as const)('%s may have as many characters as its limit', (member, field, limit) => {
    expect(judge({ [member]: 'Ab'.repeat(50).slice(0, limit) })).toEqual([]);
    expect(judge({ [member]: 'Ab'.repeat(50).slice(0, limit + 1) })).toEqual([`${field} TOO_LONG`]);
  });

  it('count further lines, numbers and boxes as the street and the subdivision as the city', () => {
    const long = 'Ab'.repeat(40);
    expect(
      judge({ number: long, poBox: long, extraLine: long, subdivision: long, ids: [{ kind: 'VAT', value: long }] }),
    ).toEqual(['street TOO_LONG', 'city TOO_LONG', 'id TOO_LONG']);
  });
});
