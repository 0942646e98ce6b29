import { goodsGroups, GROUPS_BY_CODE } from './goods-groups.ts';
import { GROUP_RULES } from './group-rules.ts';

const ofCode = (hs: string) => goodsGroups({ line: 1, hs });
const ofWords = (description: string) => goodsGroups({ line: 1, description });

describe('the groups of goods', () => {
  it.each([
    ['220299', ['food', 'hs-01-27']],
    ['220300', ['alcohol', 'excise-goods', 'hs-01-27']],
    ['220890', ['alcohol', 'excise-goods', 'hs-01-27']],
    ['220900', ['hs-01-27']],
    ['240220', ['excise-goods', 'hs-01-27', 'tobacco']],
    ['330300', ['perfume']],
    ['330410', ['cosmetics-functional']],
    ['610910', ['knitwear']],
    ['620342', []],
    ['640411', ['footwear']],
    ['650500', []],
    ['420221', ['leather-goods']],
    ['854340', ['e-cigarettes', 'excise-goods']],
    ['854370', []],
    ['290511', ['methyl-alcohol']],
    ['271012', ['excise-goods', 'hs-01-27', 'hydrocarbon-oil', 'petroleum']],
    ['280110', []],
    ['300490', ['medicines']],
    ['100630', ['food', 'hs-01-27', 'rice']],
    ['100590', ['food', 'hs-01-27']],
    ['870321', ['motor-vehicles']],
    ['870899', []],
  ])('of code %s', (hs, expected) => {
    expect(ofCode(hs)).toEqual(expected);
  });

  it('of a new nicotine liquid hold the tobacco chapter too', () => {
    expect(ofCode('240412')).toEqual(['e-cigarettes', 'excise-goods', 'hs-01-27', 'nicotine-liquid', 'tobacco']);
  });

  it.each([
    ['Vodka 0.7 l', ['alcohol', 'excise-goods', 'hs-01-27']],
    ['Wine glasses', undefined],
    ['Wine glass and wine', ['alcohol', 'excise-goods', 'hs-01-27']],
    ['Leather wallet', ['leather-goods']],
    ['PU leather wallet', undefined],
    ['Eau de parfum 50 ml', ['perfume']],
    ['CBD oil', ['cannabis']],
    ['Rice cooker', undefined],
    ['Steel key ring', undefined],
    ['', undefined],
  ])('by the words %j', (text, expected) => {
    expect(ofWords(text)).toEqual(expected);
  });

  it('come from the code where it is valid, from the words where it is not', () => {
    expect(goodsGroups({ line: 1, hs: '620342', description: 'vodka' })).toEqual([]);
    expect(goodsGroups({ line: 1, hs: '62034', description: 'vodka' })).toContain('alcohol');
    expect(goodsGroups({ line: 1 })).toBeUndefined();
  });

  it('come from the words beside a valid code where the tariff cannot tell', () => {
    expect(goodsGroups({ line: 1, hs: '620342', description: 'cannabis seeds' })).toEqual(['cannabis']);
    expect(GROUPS_BY_CODE.has('cannabis')).toBe(false);
    expect(GROUPS_BY_CODE.has('alcohol')).toBe(true);
    expect(GROUPS_BY_CODE.has('restricted')).toBe(false);
  });

  it.each(['vodka', 'cotton shirt', 'cbd oil', 'steel ring', ''])(
    'are never known to be none from words alone: %j',
    (description) => {
      expect(goodsGroups({ line: 1, description })).not.toEqual([]);
    },
  );

  it('have stretches of the tariff of equal width', () => {
    for (const { hs } of GROUP_RULES)
      expect(hs ?? '61').toMatch(
        /^(\d{2}(-\d{2})?|\d{4}(-\d{4})?|\d{6}(-\d{6})?)( (\d{2}(-\d{2})?|\d{4}(-\d{4})?|\d{6}(-\d{6})?))*$/,
      );
  });
});
