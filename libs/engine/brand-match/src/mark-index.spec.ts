import { buildMarkIndex, buildMarkIndexInSlices, findMarks, type Mark } from './index.ts';

const marks: readonly Mark[] = Array.from({ length: 1200 }, (_, i) => ({
  rightId: `right-${i}`,
  text: `Marke${String.fromCharCode(97 + (i % 26))}${i}`,
}));

describe('buildMarkIndex', () => {
  it('names the marks that it cannot look for', () => {
    const index = buildMarkIndex([
      { rightId: 'a', text: 'X' },
      { rightId: 'b', text: '★★★' },
      { rightId: 'c', text: 'a'.repeat(65) },
      { rightId: 'd', text: '' },
      { rightId: 'e', text: 'LV', variants: ['V', 'Louis V'] },
    ]);
    expect(index.size).toBe(1);
    expect(index.skipped).toEqual([
      { rightId: 'a', text: 'X', reason: 'one-letter' },
      { rightId: 'b', text: '★★★', reason: 'no-letters' },
      { rightId: 'c', text: 'a'.repeat(65), reason: 'too-long' },
      { rightId: 'd', text: '', reason: 'no-letters' },
      { rightId: 'e', text: 'V', reason: 'one-letter' },
    ]);
  });

  it('gives way while it builds, and builds the same', () => {
    const slices = buildMarkIndexInSlices(marks);
    let turns = 0;
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) turns++;
    expect(turns).toBeGreaterThanOrEqual(4);
    expect(findMarks(step.value, 'new Markef5 x')).toEqual(findMarks(buildMarkIndex(marks), 'new Markef5 x'));
  });

  it('finds every one of its marks, as written and in capitals', () => {
    const index = buildMarkIndex(marks);
    const lost = marks.filter(({ text, rightId }) =>
      [text, text.toUpperCase()].some(
        (written) => !findMarks(index, `a ${written} b`).some((match) => match.rightId === rightId),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('is empty without marks, and finds nothing', () => {
    expect(findMarks(buildMarkIndex([]), 'Nike shoes')).toEqual([]);
  });

  it('finds a variant, and tells the mark as registered', () => {
    const index = buildMarkIndex([{ rightId: 'r', text: 'Huawei', variants: ['华为'] }]);
    expect(findMarks(index, '手机 华为 new')).toEqual([
      {
        rightId: 'r',
        mark: 'Huawei',
        start: 3,
        end: 5,
        how: ['exact'],
        strength: 0.3,
        visible: true,
        compatibleWith: false,
        ordinaryWord: false,
      },
    ]);
  });

  it('tells each right of one mark once', () => {
    const index = buildMarkIndex([
      { rightId: 'b', text: 'Zorbix' },
      { rightId: 'a', text: 'ZORBIX', variants: ['Zorbix', 'zor-bix'] },
    ]);
    expect(findMarks(index, 'Zorbix and Zorbix').map((match) => [match.rightId, match.start, match.how])).toEqual([
      ['a', 0, ['exact']],
      ['b', 0, ['exact']],
      ['a', 11, ['exact']],
      ['b', 11, ['exact']],
    ]);
  });

  it("takes common words from the caller, and the register's word over its own", () => {
    const common = buildMarkIndex([{ rightId: 'r', text: 'Zorbix' }], { commonWords: new Set(['zorbix']) });
    expect(findMarks(common, 'zorbix')[0]).toMatchObject({ ordinaryWord: true, strength: 0.3 });
    const told = buildMarkIndex([
      { rightId: 'r', text: 'Orange', ordinaryWord: false },
      { rightId: 's', text: 'Zorbix', ordinaryWord: true },
    ]);
    expect(findMarks(told, 'orange zorbix').map((match) => match.strength)).toEqual([0.9, 0.3]);
  });
});
