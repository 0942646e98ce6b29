import { classifyGoods, compileCategories } from './classify-goods.ts';

const range = (from: string, to = from) => ({ from, to });
const categories = compileCategories([
  { code: '3a', hs: [range('61'), range('62')], keywords: ['t-shirt', 'dress', 'hoodie'] },
  { code: '3b', hs: [range('6115', '6117')], keywords: ['gloves', 'cap'] },
  { code: '4a', hs: [range('640411')], keywords: ['running shoes'] },
  { code: '4b', hs: [range('6401', '6406')], keywords: ['shoes'] },
  { code: '5a', hs: [range('9004')], keywords: ['glasses'] },
  { code: '5c', hs: [], keywords: ['watch'] },
  { code: '6b', hs: [range('8506')], keywords: ['battery', 'phone case'] },
  { code: '11b', hs: [], keywords: ['gloves'] },
  { code: '12h', hs: [range('8506')], keywords: ['battery'] },
]);
const byCode = (hs: string) => classifyGoods({ line: 1, hs }, categories).categoryByCode;
const byWords = (description: string) => classifyGoods({ line: 1, description }, categories).categoryByWords;

describe('the category of goods', () => {
  it.each([
    ['611499', '3a'],
    ['611500', '3b'],
    ['611799', '3b'],
    ['611899', '3a'],
    ['620342', '3a'],
    ['6404.11.00', '4a'],
    ['640419', '4b'],
    ['640100', '4b'],
    ['640699', '4b'],
    ['640799', undefined],
    ['850610', undefined],
    ['61149', undefined],
    ['999999', undefined],
    ['0611499', undefined],
  ])('of tariff code %s is %s', (hs, expected) => {
    expect(byCode(hs)).toBe(expected);
  });

  it.each([
    ['Blue T-shirts', '3a'],
    ['running shoes', '4a'],
    ['Running, shoe', '4a'],
    ['leather shoes', '4b'],
    ['hoodies', '3a'],
    ['dress watch', undefined],
    ['dress shoes', '3a'],
    ['dress watch, running shoes', '4a'],
    ['gloves', undefined],
    ['battery', undefined],
    ['phone-case with battery', '6b'],
    ['glasses', '5a'],
    ['glass vase', undefined],
    ['address book', undefined],
    ['', undefined],
  ])('by the words %j is %s', (text, expected) => {
    expect(byWords(text)).toBe(expected);
  });

  it('is absent, not empty, where nothing tells', () => {
    expect(classifyGoods({ line: 1 }, categories)).toEqual({});
    expect(classifyGoods({ line: 1, hs: '610910', description: 'cap' }, categories)).toEqual({
      categoryByCode: '3a',
      categoryByWords: '3b',
    });
  });
});
