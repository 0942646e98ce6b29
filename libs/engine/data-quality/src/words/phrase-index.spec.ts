import { indexPhrases, phraseAt, phraseToEnd } from './phrase-index.ts';
import { scanWords } from './scan-words.ts';

const index = indexPhrases(
  [
    { phrase: 'phone case', value: 'a' },
    { phrase: 'phone', value: 'b' },
    { phrase: 'Phones', value: 'c' },
    { phrase: '---', value: 'd' },
  ],
  (a, b) => a + b,
);

describe('a phrase index', () => {
  it('finds the longest phrase at a place', () => {
    expect(phraseAt(index, scanWords('new phone-cases'), 1)?.value).toBe('a');
    expect(phraseAt(index, scanWords('new phone, case'), 2)).toBeUndefined();
  });

  it('puts together what is one but for case and plural', () => {
    expect(phraseAt(index, scanWords('PHONES black'), 0)?.value).toBe('bc');
  });

  it('tells a whole rest from a part of it', () => {
    expect(phraseToEnd(index, scanWords('phone case'), 0)?.value).toBe('a');
    expect(phraseToEnd(index, scanWords('phone case black'), 0)).toBeUndefined();
    expect(phraseToEnd(index, scanWords('phone case'), 2)).toBeUndefined();
  });

  it('finds words, not parts of words', () => {
    expect(phraseAt(index, scanWords('phonebook'), 0)).toBeUndefined();
  });
});
