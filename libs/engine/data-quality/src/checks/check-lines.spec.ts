import { aDeclaration, aLine, check, checkAll, without } from '../testing/declarations.ts';

const withLine = (change: Parameters<typeof aLine>[0]) => aDeclaration({ lines: [aLine(change)] });
const withoutHs = (change: Parameters<typeof aDeclaration>[0]) =>
  aDeclaration({ ...change, lines: [without(aLine(), 'hs')] });

describe('descriptions', () => {
  it.each([
    ['Gift', false, ['incomplete DESCRIPTION_VAGUE lines[0].description']],
    ['Gift', true, ['error DESCRIPTION_VAGUE lines[0].description']],
    ['FAK', false, ['error DESCRIPTION_CONSOLIDATION lines[0].description']],
    ['Fish', true, ['warning DESCRIPTION_VAGUE lines[0].description']],
    ['Gift: porcelain coffee mug', true, ['warning DESCRIPTION_VAGUE_WORD lines[0].description']],
    ['1004', false, ['error DESCRIPTION_DIGITS_ONLY lines[0].description']],
    ['Brake discs for passenger cars', true, []],
    ['Ab '.repeat(170) + 'cd', true, []],
    ['Ab '.repeat(170) + 'cde', true, ['error TOO_LONG lines[0].description']],
  ])('%.40j, strict %s', (description, strict, expected) => {
    expect(check(withLine({ description }), { strict })).toEqual(expected);
  });

  it('are needed on every line', () => {
    expect(check(aDeclaration({ lines: [without(aLine(), 'description')] }))).toEqual([
      'error DESCRIPTION_MISSING lines[0].description',
    ]);
  });
});

describe('tariff codes', () => {
  it.each([
    ['732690', []],
    ['7326.90.98', []],
    ['7326909800', []],
    ['73269', ['error HS_ODD_LENGTH lines[0].hs']],
    ['7326', ['error HS_LENGTH lines[0].hs']],
    ['', ['error HS_LENGTH lines[0].hs']],
    ['73269A', ['error HS_CHARACTERS lines[0].hs']],
    ['770000', ['error HS_CHAPTER lines[0].hs']],
    ['980000', ['error HS_NATIONAL_CHAPTER lines[0].hs']],
    ['000000', ['error HS_DUMMY lines[0].hs']],
  ])('%s', (hs, expected) => {
    expect(check(withLine({ hs }))).toEqual(expected);
  });

  it.each([
    ['postal', 'fiscal', 'sale', '2025-08-31', false],
    ['postal', 'fiscal', 'sale', '2025-09-01', true],
    ['postal', 'security', 'sale', '2025-09-01', true],
    ['postal', 'fiscal', 'gift', '2025-09-01', false],
    ['postal', 'fiscal', 'documents', '2025-09-01', false],
    ['postal', 'fiscal', 'return', '2025-09-01', true],
    ['express', 'security', 'sale', '2025-09-01', false],
    ['express', 'fiscal', 'gift', '2025-08-31', true],
  ] as const)('of %s %s, %s, posted on %s: asked for %s', (channel, kind, nature, postedOn, asked) => {
    expect(
      check(withoutHs({ channel, kind, nature, postedOn, orderReference: 'R1' })).includes(
        'incomplete HS_MISSING lines[0].hs',
      ),
    ).toBe(asked);
  });

  it('are asked for when the nature is not known', () => {
    expect(check(without(withoutHs({}), 'nature'))).toEqual([
      'incomplete HS_MISSING lines[0].hs',
      'incomplete NATURE_MISSING nature',
    ]);
  });

  it('say that a leading zero was lost', () => {
    expect(checkAll(withLine({ hs: '10511' }))[0]?.text).toContain('leading zero');
  });
});
