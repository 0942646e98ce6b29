import fc from 'fast-check';

import { foldText, MAX_TEXT } from './index.ts';

describe('foldText', () => {
  it.each([
    ['NIKE', 'nike'],
    ['Nestlé', 'nestle'],
    ['e\u0301\u0300', 'e'],
    ['\uff2e\uff29\uff2b\uff25', 'nike'],
    ['𝐍𝐢𝐤𝐞 ℕ𝕚𝕜𝕖', 'nike nike'],
    ['ⓝⓘⓚⓔ 🅝🅘🅚🅔 🄝⒤⒦⒠', 'nike nike nike'],
    ['аdіdаѕ', 'adidas'],
    ['ΝΙΚΕ', 'nike'],
    ['ᏢᎡᎪᎠᎪ', 'prada'],
    ['Ѕаmѕυng', 'samsung'],
    ['ni\u200bk\u00ade\u202e\ufeff', 'nike'],
    ['Straße Ærø Łódź', 'strasse aero lodz'],
    ['a\tb\u00a0c\u3000d', 'a b c d'],
    ['n1k3 @ 50%', 'n1k3 @ 50%'],
    ['Nike™®', 'nike™®'],
    ['한글 鞋 バッグ', '한글 鞋 バッグ'.normalize('NFKD')],
    ['\ud83dx\ude00', '\ufffdx\ufffd'],
  ])('folds %j', (text, folded) => expect(foldText(text).folded).toBe(folded));

  it('leads each unit back to its source, with the accents that follow', () => {
    const { folded, offsets, ends } = foldText('x Ｅ\u0301ﬁ\u200b𝐳');
    expect(folded).toBe('x efiz');
    expect(Array.from(offsets)).toEqual([0, 1, 2, 4, 4, 6]);
    expect(Array.from(ends)).toEqual([1, 2, 4, 5, 5, 8]);
  });

  it('folds no further what it has folded, for every code point of the first two planes', () => {
    const changed: string[] = [];
    for (let page = 0; page < 0x20000; page += 256) {
      const { folded } = foldText(String.fromCodePoint(...Array.from({ length: 256 }, (_, at) => page + at)));
      if (foldText(folded).folded !== folded) changed.push(page.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it('folds no further what it has folded, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { folded } = foldText(text);
        expect(foldText(folded).folded).toBe(folded);
      }),
    );
  });

  it('keeps every unit inside the original text and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { folded, offsets, ends } = foldText(text);
        expect(offsets).toHaveLength(folded.length);
        let before = 0;
        for (let i = 0; i < folded.length; i++) {
          expect(offsets[i]).toBeGreaterThanOrEqual(before);
          expect(ends[i]).toBeGreaterThan(offsets[i]!);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          before = offsets[i]!;
        }
      }),
    );
  });

  it.each([
    ['a', MAX_TEXT, false],
    ['a', MAX_TEXT + 1, true],
    ['\ufdfa', 1000, true],
    ['𝐧', MAX_TEXT, true],
  ])('says when it cuts: %j × %d', (char, times, cut) => {
    const first = foldText(char.repeat(times));
    expect(first.cut).toBe(cut);
    expect(first.folded.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(foldText(first.folded).folded).toBe(first.folded);
  });
});
