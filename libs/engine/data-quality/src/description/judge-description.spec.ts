import { compiledTerms } from '../testing/declarations.ts';
import { judgeDescription } from './judge-description.ts';

const judge = (text: string) => {
  const { action, code } = judgeDescription(text, compiledTerms);
  return `${action} ${code}`;
};

describe('a description', () => {
  it.each([
    ['GIFT', 'reject VAGUE_TERM'],
    ['gifts', 'reject VAGUE_TERM'],
    ['  Gift!  ', 'reject VAGUE_TERM'],
    ['Gift: porcelain coffee mug', 'hint VAGUE_WORD'],
    ['Auto parts', 'reject VAGUE_TERM'],
    ['auto-part', 'reject VAGUE_TERM'],
    ['Automatic parts feeder', 'hint VAGUE_WORD'],
    ['Brake discs for passenger cars', 'none NONE'],
    ['box', 'reject VAGUE_TERM'],
    ['good', 'none NONE'],
    ['Gift box', 'warn VAGUE_TERM'],
    ['Gift box of tea', 'hint VAGUE_WORD'],
    ["Men's apparel", 'warn VAGUE_TERM'],
    ["Men's apparel rack", 'none NONE'],
    ['Fish', 'warn VAGUE_TERM'],
    ['Fish hooks', 'hint VAGUE_WORD'],
    ['FAK', 'reject CONSOLIDATION'],
    ['zubehör', 'warn VAGUE_TERM'],
    ['ZUBEHO\u0308R', 'warn VAGUE_TERM'],
    ['Zubehör für Kamera', 'none NONE'],
    ['礼物', 'warn VAGUE_TERM'],
    ['ｇｉｆｔ', 'reject VAGUE_TERM'],
    ['gi\u200bft', 'reject VAGUE_TERM'],
  ])('%j is answered %s', (text, expected) => {
    expect(judge(text)).toBe(expected);
  });

  it.each([
    ['2 x gift', 'reject VAGUE_TERM'],
    ['10 pcs gift', 'reject VAGUE_TERM'],
    ['10pcs of gifts', 'reject VAGUE_TERM'],
    ['3 gifts', 'reject VAGUE_TERM'],
    ['10 pcs', 'reject EMPTY_LIKE'],
    ['2 x 3 gift', 'hint VAGUE_WORD'],
    ['2m cable', 'none NONE'],
  ])('is read without its leading quantity: %j', (text, expected) => {
    expect(judge(text)).toBe(expected);
  });

  it.each([
    ['', 'EMPTY_LIKE'],
    ['   ', 'EMPTY_LIKE'],
    ['-', 'EMPTY_LIKE'],
    ['. - .', 'EMPTY_LIKE'],
    ['...', 'EMPTY_LIKE'],
    ['1004', 'DIGITS_ONLY'],
    ['10 04', 'DIGITS_ONLY'],
    ['111', 'DIGITS_ONLY'],
    ['XXX', 'REPEATED_CHARACTER'],
    ['xXx', 'REPEATED_CHARACTER'],
    ['X X X', 'REPEATED_CHARACTER'],
    ['$$$', 'REPEATED_CHARACTER'],
    ['ккк', 'REPEATED_CHARACTER'],
    ['.wpx', 'FILE_EXTENSION_ONLY'],
    [' .pdf ', 'FILE_EXTENSION_ONLY'],
    ['.mp3', 'FILE_EXTENSION_ONLY'],
    ['$%^&', 'SPECIALS_ONLY'],
    ['??', 'SPECIALS_ONLY'],
    ['🎁', 'SPECIALS_ONLY'],
    ['!12', 'SPECIALS_AND_DIGITS_ONLY'],
    ['12-34', 'SPECIALS_AND_DIGITS_ONLY'],
    ['10.04', 'SPECIALS_AND_DIGITS_ONLY'],
  ])('%j is refused by content: %s', (text, code) => {
    expect(judge(text)).toBe(`reject ${code}`);
  });

  it.each(['XX', 'XXY', 'A1', '.NET framework book', '.x', '.jacket', '1a', '帽子'])('%j has content', (text) => {
    expect(judge(text)).toBe('none NONE');
  });

  it('says which term was found and where', () => {
    expect(judgeDescription('Blue auto-parts, new', compiledTerms)).toEqual({
      action: 'hint',
      code: 'VAGUE_WORD',
      term: 'Auto parts',
      start: 5,
      end: 15,
    });
    expect(judgeDescription('2 x GIFTS.', compiledTerms)).toMatchObject({ term: 'Gift', start: 4, end: 9 });
  });
});
