import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { makeTraffic } from './make-traffic.ts';
import { recordManifest } from './manifest.ts';
import { writeSteps } from './write-steps.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    postal: { type: 'string', default: '16000' },
    consignments: { type: 'string', default: '4000' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    out: { type: 'string' },
  },
});
if (values.out === undefined) {
  process.stderr.write(
    'usage: main.ts --out DIR [--seed 1] [--postal 16000] [--consignments 4000] [--today YYYY-MM-DD]\n',
  );
  process.exitCode = 2;
} else {
  const recorder = recordManifest();
  const steps = makeTraffic({
    seed: Number(values.seed),
    postalItems: Number(values.postal),
    consignments: Number(values.consignments),
    today: values.today,
  });
  mkdirSync(values.out, { recursive: true });
  writeSteps(values.out, steps, recorder.add);
  const { items, reused, ...counts } = recorder.manifest();
  const truth = { ...counts, items: [...items.values()], reused: [...reused.values()] };
  writeFileSync(join(values.out, 'manifest.json'), `${JSON.stringify(truth, undefined, 1)}\n`);
  process.stdout.write(`${counts.itemCount} items, ${counts.submissions} submissions, in ${values.out}\n`);
}
