import { sourceTexts } from '../data-files.ts';
import { randomOf } from '../random.ts';
import { DISGUISES, disguised } from './disguise.ts';

describe('disguised', () => {
  it.each(DISGUISES)('%s changes every mark and never leaves it as a word', (how) => {
    const random = randomOf(1, 1);
    const left = sourceTexts().majorMarks.flatMap(({ name }) =>
      Array.from({ length: 5 }, () => disguised(name, how, 'leather bag', random).toLowerCase()).filter(
        (text) => text === '' || ` ${text} `.includes(` ${name.toLowerCase()} `),
      ),
    );
    expect(left).toEqual([]);
  });

  it('spaces the letters of a mark that a disguise cannot change', () => {
    expect(disguised('DRRR', 'leet', 'bag', randomOf(1, 1))).toBe('D R R R');
  });

  it('writes letters of other scripts that look alike', () => {
    expect(disguised('Gucci', 'confusable', 'bag', randomOf(2, 1))).toMatch(/[^\x20-\x7e]/);
  });
});
