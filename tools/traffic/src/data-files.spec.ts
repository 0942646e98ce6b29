import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { sourceTexts } from './data-files.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../data/${name}`, import.meta.url));

describe('data files', () => {
  it('are the ones whose digest, source and licence the manifest names', () => {
    const { files } = JSON.parse(file('manifest.json').toString()) as {
      files: { file: string; sha256: string; licence: string; source: string }[];
    };
    expect(files.map((one) => one.file).sort()).toEqual(['goods.json', 'marks.json', 'vague.json']);
    for (const one of files) {
      expect(createHash('sha256').update(file(one.file)).digest('hex')).toBe(one.sha256);
      expect(one.licence).toMatch(/MIT|BSD-3-Clause/);
      expect(one.source).not.toBe('');
    }
  });

  it('hold enough texts, with tariff codes of six digits and no control characters', () => {
    const { goods, vague, majorMarks, minorMarks } = sourceTexts();
    expect(goods.length).toBeGreaterThan(2000);
    expect(vague.length).toBeGreaterThan(1000);
    expect(majorMarks.length + minorMarks.length).toBeGreaterThan(500);
    expect(goods.filter(({ text, hs6 }) => !/^\d{6}$/.test(hs6) || /\p{C}/u.test(text))).toEqual([]);
  });
});
