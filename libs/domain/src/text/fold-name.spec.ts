import fc from 'fast-check';

import { normaliseParty } from './fold-name.ts';

describe('normaliseParty', () => {
  it.each([
    ['Example Trading Ltd', 'example trading ltd'],
    ['  EXAMPLE   Trading, Ltd. ', 'example trading ltd'],
    ["O'Neil-Sample", 'o neil sample'],
    ['8 Sample Road', '8 sample road'],
    ['under_score+plus', 'under score plus'],
    ['tab\tand\nline', 'tab and line'],
    ['', ''],
    [' .,-', ''],
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['Żółć', 'zołc'],
    ['Ｅｘａｍｐｌｅ　Ｌｔｄ', 'example ltd'],
    ['ﬁne ①', 'fine 1'],
    ['Jo\u200bhn\u202e', 'john'],
    ['A\u00a0B', 'a b'],
    ['北京市，朝阳区', '北京市 朝阳区'],
    ['「株式会社」サンプル', '株式会社 サンプル'],
    ['ガ', 'ガ'],
    ['カ\u3099', 'ガ'],
    ['ｶﾞ', 'ガ'],
    ['राम', 'राम'],
    ['한국', '한국'],
    ['מָשָׁל', 'משל'],
    ['مُحَمَّد', 'محمد'],
    ['Ёлка', 'елка'],
    ['a\ud800b', 'a b'],
  ])('makes %j into %j', (text, folded) => {
    expect(normaliseParty(text)).toBe(folded);
  });

  it('does not make one person of two', () => {
    expect(normaliseParty('カキ')).not.toBe(normaliseParty('ガギ'));
    expect(normaliseParty('राम')).not.toBe(normaliseParty('रम'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = normaliseParty(text);
        expect(normaliseParty(folded)).toBe(folded);
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves words with one space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(normaliseParty(text)).not.toMatch(/^\s|\s$|\s\s|[A-Z.,]/);
      }),
    );
  });

  it('folds ASCII on the fast path as on the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), (text) => {
        expect(normaliseParty(`${text} é`)).toBe(`${normaliseParty(text)} e`.trimStart());
      }),
    );
  });

  it('reads no endless text', () => {
    expect(normaliseParty('x'.repeat(1_000_000))).toHaveLength(1000);
  });
});
