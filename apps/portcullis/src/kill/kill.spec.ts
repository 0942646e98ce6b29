import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openPlatform } from '@portcullis/platform';
import { openSecrets } from '@portcullis/security';
import { seeded } from '@portcullis/traffic';

import { readConfig } from '../config.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { sharing } from '../ledger/sharing.ts';
import { readTally } from './deadly-platform.ts';
import { effectsOf, type Effects } from './effects.ts';
import { dataOf, tallyOf, type Life } from './life.ts';
import { drawPoints } from './points.ts';

const { posts } = readConfig({});
const KILLS = 20;

describe('the embedded process, killed twenty times', () => {
  let root: string;
  let lives: Hatchery;
  let undisturbed: Effects;
  let ledger: Ledger;
  let effects: Effects;
  let died: number;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'portcullis-kill-'));
    lives = hatchery(join(root, 'compiled'));
    const traffic = { seed: 4, postalItems: 300, consignments: 60, today: new Date().toISOString().slice(0, 10) };
    const calm: Life = { folder: join(root, 'calm'), traffic, points: [] };
    mkdirSync(calm.folder);
    expect(await lives.endOf(calm)).toBe('done');
    undisturbed = (await outcomeOf(calm)).effects;

    const written = new Map(Object.entries(readTally(tallyOf(calm.folder)).written));
    const rough: Life = { folder: join(root, 'rough'), traffic, points: drawPoints(written, seeded(4)) };
    // The same secrets draw the same parcels at random.
    cpSync(join(dataOf(calm.folder), 'secrets'), join(dataOf(rough.folder), 'secrets'), { recursive: true });
    died = 0;
    while ((await lives.endOf(rough)) === 'killed') died += 1;
    ({ ledger, effects } = await outcomeOf(rough));
  }, 300_000);

  afterAll(() => {
    lives.close();
    if (!process.env['KEEP']) rmSync(root, { recursive: true, force: true });
  });

  it('dies at every point that was drawn', () => {
    expect(died).toBe(KILLS);
  });

  it('balances the ledger', () => {
    expect(ledger).toMatchObject({ balanced: true, missingIds: [], doubledIds: [] });
  });

  it('brings nothing about twice', () => {
    expect(effects.doubled).toEqual([]);
  });

  it.each(['messages', 'parked', 'events', 'decided', 'tasks', 'results', 'reported', 'delivered'] as const)(
    'has the same %s as a run that nobody killed',
    (kind) => {
      expect(undisturbed[kind].length).toBeGreaterThan(5);
      expect(effects[kind]).toEqual(undisturbed[kind]);
    },
  );
});

interface Hatchery {
  /** Runs one life to its end. */
  endOf(life: Life): Promise<'killed' | 'done'>;
  close(): void;
}

/** Keeps one process loaded ahead; compiled code is kept between lives, which halves their start. */
function hatchery(compiled: string): Hatchery {
  const hatch = () =>
    spawn(process.execPath, [join(__dirname, 'child.ts')], {
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  let spare = hatch();
  return {
    endOf: (life) => {
      const child = spare;
      spare = hatch();
      let said = '';
      child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
      child.stdin.end(JSON.stringify(life));
      return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code, signal) => {
          if (code === 0) resolve('done');
          else if (signal === 'SIGKILL') resolve('killed');
          else reject(new Error(`the child ended with ${code ?? signal}: ${said}`));
        });
      });
    },
    close: () => void spare.kill(),
  };
}

async function outcomeOf({ folder }: Life): Promise<{ ledger: Ledger; effects: Effects }> {
  await using platform = await openPlatform({ dataFolder: dataOf(folder), readOnly: true });
  const secrets = openSecrets({ folder: dataOf(folder) });
  return {
    ledger: await buildLedger({ log: platform.log, posts, ...sharing(secrets) }),
    effects: await effectsOf(platform, posts),
  };
}
