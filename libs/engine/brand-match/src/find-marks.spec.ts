import { buildMarkIndex, findMarks, type Mark } from './index.ts';

const marks: readonly Mark[] = [
  'Nike', 'Adidas', 'Louis Vuitton', 'Puma', 'UGG', 'Canon', 'Dior', 'CAT', 'GAP', 'Coach', 'Ray-Ban', "Levi's", 'H&M', 'iPhone',
  'Samsung', 'Nestlé', '501', 'Cartier', 'PlayStation', 'Oakley', 'Mali', 'One24', 'Ne24', 'Forever 21', 'Tod', 'Авто1', 'ΗΛΙΟΣ', '3M', 'Lomi', 'Isio', 'Pinko', 'Brownie', 'Sportsy',
].map((text) => ({ rightId: `right-${text}`, text })); // prettier-ignore
const index = buildMarkIndex(marks);

/** Each match as: mark, the original text it was found in, how, strength. */
const seen = (text: string) =>
  findMarks(index, text).map((m) => [m.mark, text.slice(m.start, m.end), m.how.join('+'), m.strength]);

describe('marks that a reader sees', () => {
  it.each([
    ['Nike shoes', 'Nike', 'Nike', 'exact'],
    ['NIKE shoes', 'Nike', 'NIKE', 'case'],
    ['shoes (nike)', 'Nike', 'nike', 'case'],
    ['Nike™ shoes', 'Nike', 'Nike', 'exact'],
    ['nike! new', 'Nike', 'nike', 'case'],
    ['nike+adidas+xyz', 'Nike', 'nike', 'case'],
    ["nike's", 'Nike', 'nike', 'case'],
    ['\uff2e\uff29\uff2b\uff25 bag', 'Nike', '\uff2e\uff29\uff2b\uff25', 'case+width'],
    ['nestle chocolate', 'Nestlé', 'nestle', 'case+accent'],
    ['NESTLE\u0301 chocolate', 'Nestlé', 'NESTLE\u0301', 'case'],
    ['bag Louis Vuitton', 'Louis Vuitton', 'Louis Vuitton', 'exact'],
    ['Louis-Vuitton bag', 'Louis Vuitton', 'Louis-Vuitton', 'punctuation'],
    ['Louis  Vuitton bag', 'Louis Vuitton', 'Louis  Vuitton', 'punctuation'],
    ['LouisVuitton bag', 'Louis Vuitton', 'LouisVuitton', 'joined'],
    ['rayban glasses', 'Ray-Ban', 'rayban', 'case+punctuation'],
    ['Ray Ban glasses', 'Ray-Ban', 'Ray Ban', 'punctuation'],
    ['levis jeans', "Levi's", 'levis', 'case+punctuation'],
    ['Play Station', 'PlayStation', 'Play Station', 'punctuation'],
    ['iphone15 pro', 'iPhone', 'iphone', 'case'],
    ['forever 21 top', 'Forever 21', 'forever 21', 'case'],
    ['новый Авто1', 'Авто1', 'Авто1', 'exact'],
    ['ηλιος', 'ΗΛΙΟΣ', 'ηλιος', 'case'],
  ])('%s', (text, mark, span, how) => {
    const [first] = findMarks(index, text);
    expect([first?.mark, text.slice(first?.start, first?.end), first?.how.join('+')]).toEqual([mark, span, how]);
    expect(first).toMatchObject({ visible: true, strength: 0.9 });
  });
});

describe('marks under a disguise', () => {
  it.each([
    ['n1ke shoes', 'Nike', 'n1ke', 'case+leet', 0.7],
    ['n!ke shoes', 'Nike', 'n!ke', 'case+leet', 0.7],
    ['4d1das', 'Adidas', '4d1das', 'leet', 0.95],
    ['@didas cap', 'Adidas', '@didas', 'leet', 0.95],
    ['cap adida$', 'Adidas', 'adida$', 'case+leet', 0.95],
    ['0akl€y', 'Oakley', '0akl€y', 'leet', 0.95],
    ['c0ach', 'Coach', 'c0ach', 'case+leet', 0.95],
    ['new аdіdаѕ cap', 'Adidas', 'аdіdаѕ', 'confusable', 0.95],
    ['ΝΙΚΕ', 'Nike', 'ΝΙΚΕ', 'confusable', 0.7],
    ['𝐍𝐢𝐤𝐞', 'Nike', '𝐍𝐢𝐤𝐞', 'confusable', 0.7],
    ['Ⓐⓓⓘⓓⓐⓢ', 'Adidas', 'Ⓐⓓⓘⓓⓐⓢ', 'confusable', 0.95],
    ['🅐🅓🅘🅓🅐🅢', 'Adidas', '🅐🅓🅘🅓🅐🅢', 'case+confusable', 0.95],
    ['Ni\u200bke', 'Nike', 'Ni\u200bke', 'separator', 0.7],
    ['Adi\u00addas', 'Adidas', 'Adi\u00addas', 'separator', 0.95],
    ['\u202eAdi\u2066das', 'Adidas', 'Adi\u2066das', 'separator', 0.95],
    ['A.d.i.d.a.s', 'Adidas', 'A.d.i.d.a.s', 'separator', 0.95],
    ['Oak_ley', 'Oakley', 'Oak_ley', 'separator', 0.95],
    ['Sam·sung', 'Samsung', 'Sam·sung', 'separator', 0.95],
    ['👟N👟i👟k👟e👟', 'Nike', 'N👟i👟k👟e', 'separator', 0.7],
    ['A👨‍👩‍👧d👨‍👩‍👧idas', 'Adidas', 'A👨‍👩‍👧d👨‍👩‍👧idas', 'separator', 0.95],
    ['N i k e shoes', 'Nike', 'N i k e', 'spaced-letters', 0.7],
    ['L o u i s V u i t t o n', 'Louis Vuitton', 'L o u i s V u i t t o n', 'spaced-letters', 0.95],
    ['a d i d a s s h o e s', 'Adidas', 'a d i d a s', 'case+spaced-letters', 0.95],
    ['c a n o n i c a l', 'Canon', 'c a n o n', 'case+spaced-letters', 0.45],
    ['p 1 n k o', 'Pinko', 'p 1 n k o', 'case+leet+spaced-letters', 0.95],
    ['louisvuitton', 'Louis Vuitton', 'louisvuitton', 'case+joined', 0.8],
    ['Adi das', 'Adidas', 'Adi das', 'joined', 0.8],
    ['can on lens', 'Canon', 'can on', 'case+joined', 0.45],
    ['niiike', 'Nike', 'niiike', 'case+repeated', 0.7],
    ['adiddas', 'Adidas', 'adiddas', 'case+repeated', 0.8],
    ['Louis Vuiton', 'Louis Vuitton', 'Louis Vuiton', 'repeated', 0.8],
    ['nikke', 'Nike', 'nikke', 'case+repeated', 0.45],
    ['nlke', 'Nike', 'nlke', 'case+confusable', 0.45],
    ['nikeshoes', 'Nike', 'nike', 'case+joined', 0.7],
    ['cheapmensadidasshoes', 'Adidas', 'adidas', 'case+joined', 0.9],
    ['saleoakley', 'Oakley', 'oakley', 'case+joined', 0.9],
    ['uggboots', 'UGG', 'ugg', 'case+joined', 0.4],
  ])('%s', (text, mark, span, how, strength) => {
    expect(seen(text)).toEqual([[mark, span, how, strength]]);
    expect(findMarks(index, text)[0]?.visible).toBe(false);
  });
});

describe('near misses that are not matched', () => {
  it.each([
    'Pumpkin', 'debugger', 'debugger-api', 'nugget', 'canonical', 'Diorama', 'catalog', 'Catalogue', 'cats', 'one 24 pcs', 'mall bag', '5O1', '1000ml', '2 x 3 m', 'h m',
    'Todd', 'u.g.g', 'U G G', 'c4t', 'cat3', 'gaps', 'N ike', 'so ny', 'hoop', 'unlike', 'likenike5x', 'nikex', 'xnike', '', '!!!', '👟👟', '\ud83d', 'forever', 'Louis, V.',
    'ni, 2 pcs keyring', 'nik', 'n - i - k', 'Sam (12 pieces of good) sung', '1s10', 'pink_0', 'pink 0', '5-portsy', 'brown, ie', 'brown (ie)', 'tennis redugg', 'Pink',
  ])('%j', (text) => expect(seen(text)).toEqual([])); // prettier-ignore
});
