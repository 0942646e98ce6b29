import fc from 'fast-check';

import { buildMarkIndex, findMarks, MAX_TEXT } from './index.ts';

const word = fc.string({ unit: fc.constantFrom(...Array.from('abeilnos10')), minLength: 2, maxLength: 7 });
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.oneof(word, fc.constantFrom(' ', '-', '.', '@', '$', '!', '|', '\u200b', '👟', 'а', 'é', '\u0301', ', ', 'shoes', 'for ')), { maxLength: 20 }).map((parts) => parts.join('')),
); // prettier-ignore

describe('for any marks and any text', () => {
  it('spans lie inside the text, in order, and split no character', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), anyText, (texts, text) => {
        const index = buildMarkIndex(texts.map((mark, i) => ({ rightId: `r${i}`, text: mark })));
        let before = 0;
        for (const match of findMarks(index, text)) {
          expect(match.start).toBeGreaterThanOrEqual(before);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(match.strength).toBeGreaterThan(0);
          expect(match.strength).toBeLessThanOrEqual(1);
          expect(match.how.length).toBeGreaterThan(0);
          expect(text.slice(match.start, match.end).isWellFormed() || !text.isWellFormed()).toBe(true);
          before = match.start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a mark that is added takes nothing from what it does not overlap', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), phrase, fc.array(phrase, { maxLength: 4 }), anyText, (texts, added, used, rest) => {
        const marks = texts.map((text, i) => ({ rightId: `r${i}`, text }));
        const text = [...texts.slice(0, 2), ...used, added, rest].join(' ');
        const before = findMarks(buildMarkIndex(marks), text);
        const after = findMarks(buildMarkIndex([...marks, { rightId: 'added', text: added }]), text);
        const more = after.filter((match) => match.rightId === 'added');
        for (const match of before) {
          if (more.some((other) => other.start < match.end && match.start < other.end)) continue;
          expect(after.some((other) => other.rightId === match.rightId && other.start === match.start && other.end === match.end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    ); // prettier-ignore
  });

  it('a mark of four letters or more is found as it is written, wherever words stand apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('bdfgkmnprst')), minLength: 4, maxLength: 12 }), fc.constantFrom('', 'new ', 'zzz, ', '鞋 ', '5 '), (mark, lead) => {
        const [match] = findMarks(buildMarkIndex([{ rightId: 'r', text: mark, ordinaryWord: false }]), `${lead}${mark} 2 pcs`);
        expect(match).toMatchObject({ start: lead.length, end: lead.length + mark.length, how: ['exact'], strength: 0.9, visible: true });
      }),
    ); // prettier-ignore
  });
});

describe('bounded work', () => {
  const index = buildMarkIndex(
    ['Nike', 'aaaa', 'a'.repeat(64), 'ab'.repeat(32), 'n '.repeat(32), 'Shoesware'].map((text, i) => ({
      rightId: `r${i}`,
      text,
    })),
  );

  it('looks at the first 4,096 units only', () => {
    const lead = 'x '.repeat((MAX_TEXT - 4) / 2);
    expect(findMarks(index, `${lead}Nike`)).toHaveLength(1);
    expect(findMarks(index, `x${lead}Nike`)).toHaveLength(0);
  });

  it.each([
    'a',
    'a ',
    'ab ',
    'n.',
    '!a',
    'nike ',
    'nikeshoes ',
    'shoes',
    'a\u200b',
    '\ufdfa',
    '\ud83d',
    '👟n',
    '\u202en',
    'topcaphat',
  ])('bounds its work for a megabyte of %j', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = performance.now();
    findMarks(index, text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
