import { buildMarkIndex, findMarks } from '@portcullis/brand-match';

import { alternate } from '../alternate.ts';
import { canonicalItems } from '../engine/items.ts';
import type { Benchmark } from '../figure.ts';
import { rightsForBench } from '../made-up-rights.ts';
import { threadTime } from '../thread-time.ts';
import { ahoCorasick } from './aho-corasick.ts';

const MARKS = 10_000;

/** Marks in goods descriptions, disguises among them. */
export const brandMatch: Benchmark = {
  name: 'brand-match',
  run: async ({ quick, tell }) => {
    const rights = rightsForBench(MARKS);
    const index = buildMarkIndex(
      rights.map(({ rightId, mark, variants, doNotMatch }) => ({ rightId, text: mark, variants, doNotMatch })),
    );
    const items = await canonicalItems(quick ? 2_000 : 10_000);
    const texts = items.flatMap(({ lines }) => lines.map(({ description = '' }) => description));
    let matches = 0;
    const ours = rateOf(texts, (text) => {
      matches += findMarks(index, text).length;
    });
    let hits = 0;
    const search = ahoCorasick(rights.map(({ mark }) => mark));
    const count = (): void => {
      hits++;
    };
    const theirs = rateOf(texts, (text) => search(text, count));
    ours();
    theirs();
    tell(`${texts.length} texts; ${matches} marks found, ${hits} exact letters by the plain automaton`);
    const { measured, baseline, ratio } = await alternate({ measured: ours, baseline: theirs }, quick ? 3 : 7);
    return [
      {
        name: `brand match, ${MARKS.toLocaleString('en')} marks`,
        value: measured,
        unit: 'texts/s',
        target: { atLeast: 60_000 },
        baseline: { name: 'plain Aho–Corasick', value: baseline },
        ratio,
        ratioTarget: { atLeast: 1 / 15 },
      },
    ];
  },
};

function rateOf(texts: readonly string[], work: (text: string) => void): () => number {
  return () => {
    const begin = threadTime();
    for (const text of texts) work(text);
    return (texts.length * 1_000) / (threadTime() - begin);
  };
}
