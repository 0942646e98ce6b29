import { performance } from 'node:perf_hooks';

import { assess, gather } from '@portcullis/assessment';
import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { loadTables } from '@portcullis/reference-data';
import { openKnowledge, type OpenKnowledge } from '@portcullis/screening-desk';
import { secretsOnce, selectionDraws, sha256Hex } from '@portcullis/security';
import { readRight, rightRecord } from '@portcullis/wire';

import { alternate } from '../alternate.ts';
import type { Benchmark } from '../figure.ts';
import { rightsForBench } from '../made-up-rights.ts';
import { median, percentile } from '../statistics.ts';
import { threadTime } from '../thread-time.ts';
import { comparableRules, plainFacts } from './comparable-rules.ts';
import { canonicalItems, viewOf } from './items.ts';

const MARKS = 10_000;

/** Quality check, gather and assess from the canonical item, by the time of one thread, with the knowledge in memory. */
export const engine: Benchmark = {
  name: 'engine',
  run: async ({ quick, tell }) => {
    await using stack = new AsyncDisposableStack();
    const knowledge = await knowledgeWith(MARKS, stack);
    const items = await canonicalItems(quick ? 2_000 : 10_000);
    const lines = items.reduce((sum, item) => sum + item.lines.length, 0);
    tell(`${items.length} items of ${(lines / items.length).toFixed(2)} lines, ${knowledge.rightsHeld()} marks`);

    const { pack } = knowledge.current();
    const p99s: number[] = [];
    const micros = new Array<number>(items.length).fill(0);
    const ours = (): number => {
      const now = knowledge.current();
      const begin = threadTime();
      let last = performance.now();
      items.forEach((declaration, index) => {
        const facts = gather(viewOf(declaration, index, knowledge.check(declaration)), now);
        assess(facts, pack, { sha256: sha256Hex, factsText: JSON.stringify(facts) });
        const before = last;
        last = performance.now();
        micros[index] = (last - before) * 1_000;
      });
      const rate = (items.length * 1_000) / (threadTime() - begin);
      p99s.push(percentile(micros, 0.99));
      return rate;
    };
    const rules = comparableRules();
    const plain = items.slice(0, quick ? 1_000 : 4_000).map(plainFacts);
    const theirs = async (): Promise<number> => {
      const begin = threadTime();
      for (const facts of plain) await rules.run(facts);
      return (plain.length * 1_000) / (threadTime() - begin);
    };
    for (let warm = 0; warm < 2; warm++) ours();
    await theirs();
    const { measured, baseline, ratio } = await alternate({ measured: ours, baseline: theirs }, quick ? 3 : 7);
    return [
      {
        name: 'gather + assess, one thread',
        value: measured,
        unit: 'items/s',
        target: { atLeast: 25_000 },
        baseline: { name: 'json-rules-engine, 30 rules', value: baseline },
        ratio,
        ratioTarget: { atLeast: 4 },
      },
      { name: 'gather + assess, p99 by the wall clock', value: median(p99s), unit: 'µs', target: { atMost: 200 } },
    ];
  },
};

async function knowledgeWith(marks: number, stack: AsyncDisposableStack): Promise<OpenKnowledge> {
  const log = stack.use(await openSqliteEventLog({ folder: ':memory:' }));
  const documents = stack.use(await openSqliteDocumentStore({ folder: ':memory:' }));
  await log.declareTopics([{ name: 'rights', compacted: true }]);
  await log.append(
    'rights',
    rightsForBench(marks).map((right) => rightRecord(`bench/${right.rightId}`, right)),
  );
  const tables = { ...loadTables(), draws: selectionDraws(secretsOnce()) };
  const knowledge = stack.use(await openKnowledge({ log, documents, tables, readRight, sha256: sha256Hex }));
  await knowledge.settled();
  return knowledge;
}
