import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

import type { Benchmark } from '../figure.ts';
import { passingFolder } from '../embedded/open-bench.ts';
import { median } from '../statistics.ts';

/** From the start of the process to "is up", with no sample: on an empty folder, and on one that is there already. */
export const start: Benchmark = {
  name: 'start',
  run: async ({ quick }) => {
    await using stack = new AsyncDisposableStack();
    const fresh: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < (quick ? 1 : 5); round++) {
      const folder = join(await passingFolder(stack), 'data');
      fresh.push(await secondsUntilUp(folder));
      again.push(await secondsUntilUp(folder));
    }
    const target = { atMost: 3 };
    return [
      { name: 'npm start until it is up, empty folder', value: median(fresh), unit: 's', target },
      { name: 'npm start until it is up, again', value: median(again), unit: 's', target },
    ];
  },
};

const MAIN = join(dirname(fileURLToPath(import.meta.resolve('@portcullis/portcullis'))), 'main.ts');

function secondsUntilUp(dataFolder: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, [MAIN, '--empty'], {
    env: { ...process.env, PORTCULLIS_DATA: dataFolder, PORTCULLIS_GRPC_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let seconds: number | undefined;
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    if (seconds !== undefined || !said.includes('is up')) return;
    seconds = (performance.now() - begin) / 1_000;
    child.kill('SIGTERM');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      if (seconds === undefined) reject(new Error(`it never came up: ${said}`));
      else resolve(seconds);
    });
  });
}
