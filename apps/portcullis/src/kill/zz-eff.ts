import { openPlatform } from '/work/main/libs/platform/src/index.ts';
import { effectsOf } from '/work/main/apps/portcullis/src/kill/effects.ts';
import { readConfig } from '/work/main/apps/portcullis/src/config.ts';
import { buildLedger } from '/work/main/apps/portcullis/src/ledger/ledger.ts';
const SHARED = new Set(['RESULT_CODE_R1', 'RESULT_CODE_R1C', 'RESULT_CODE_R2']);
let first: any;
for (const f of process.argv.slice(2)) {
  await using p = await openPlatform({ dataFolder: f + '/data', readOnly: true });
  const e: any = await effectsOf(p, readConfig({}).posts);
  first ??= e;
  for (const k of Object.keys(e)) {
    const a = new Set(first[k]),
      b = new Set(e[k]);
    const miss = [...a].filter((x) => !b.has(x)),
      more = [...b].filter((x) => !a.has(x));
    console.log(f, k, e[k].length, miss.slice(0, 5), more.slice(0, 5));
  }
  const l = await buildLedger({ log: p.log, posts: readConfig({}).posts, sharedResults: SHARED });
  console.log(l.balanced, l.missing, l.doubled, l.missingIds.slice(0, 3), l.doubledIds.slice(0, 3));
}
