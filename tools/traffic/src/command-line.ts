import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { dayOf } from './days.ts';
import { makeTraffic } from './make-traffic.ts';
import { recordManifest } from './manifest.ts';
import { writeSteps } from './write-steps.ts';

const USAGE = 'usage: --out DIR [--seed 1] [--postal 16000] [--consignments 4000] [--today YYYY-MM-DD]';

/**
 * Writes a sample as files and returns the line to print. Throws RangeError or TypeError, with what is wrong, for arguments
 * it cannot use. `nowMs` tells what today is where the arguments do not.
 */
export function writeSample(args: readonly string[], nowMs: number): string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      postal: { type: 'string', default: '16000' },
      consignments: { type: 'string', default: '4000' },
      today: { type: 'string', default: dayOf(nowMs) },
      out: { type: 'string' },
    },
  });
  const { out } = values;
  if (out === undefined) throw new RangeError(USAGE);
  const steps = makeTraffic({
    seed: Number(values.seed),
    postalItems: Number(values.postal),
    consignments: Number(values.consignments),
    today: values.today,
  });
  const recorder = recordManifest();
  mkdirSync(out, { recursive: true });
  writeSteps(out, steps, recorder.add);
  const { items, reused, ...counts } = recorder.manifest();
  const truth = { ...counts, items: [...items.values()], reused: [...reused.values()] };
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(truth, undefined, 1)}\n`);
  return `${counts.itemCount} items, ${counts.submissions} submissions, in ${out}`;
}
