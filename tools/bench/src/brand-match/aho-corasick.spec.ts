import * as fc from 'fast-check';

import { ahoCorasick } from './aho-corasick.ts';

function found(words: readonly string[], text: string): string[] {
  const places: string[] = [];
  ahoCorasick(words)(text, (word, end) => places.push(`${words[word] ?? ''}@${end}`));
  return places.sort();
}

describe('ahoCorasick', () => {
  it('finds words inside each other', () => {
    expect(found(['he', 'she', 'his', 'hers'], 'Ushers')).toEqual(['he@4', 'hers@6', 'she@4']);
  });

  it('finds nothing where nothing is', () => {
    expect(found(['mark'], 'a plain shirt')).toEqual([]);
    expect(found([], 'a plain shirt')).toEqual([]);
  });

  it('finds the same as looking for each word alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 });
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(words, text, (list, where) => {
        const expected = list.flatMap((word) =>
          Array.from({ length: where.length + 1 }, (_, end) => end)
            .filter((end) => where.slice(0, end).endsWith(word))
            .map((end) => `${word}@${end}`),
        );
        expect(found(list, where)).toEqual(expected.sort());
      }),
    );
  });
});
