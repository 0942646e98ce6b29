import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Right } from '@portcullis/domain';
import { openLogger } from '@portcullis/observability';
import { openPlatform, type Platform } from '@portcullis/platform';
import { openEmbedded, readConfig, type Config, type Embedded } from '@portcullis/portcullis';
import { openSecrets } from '@portcullis/security';
import { rightRecord } from '@portcullis/wire';

/** A folder that goes with the stack, on the disk of the temporary folder. */
export async function passingFolder(stack: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface OpenedBench {
  readonly embedded: Embedded;
  readonly config: Config;
}

/** The whole embedded process in a folder, with these marks in use. */
export async function openBench(
  folder: string,
  rights: readonly Right[],
  stack: AsyncDisposableStack,
  around: (platform: Platform) => Platform = (platform) => platform,
): Promise<OpenedBench> {
  const config: Config = { ...readConfig({}), dataFolder: folder, grpcPort: 0, logLevel: 'silent' };
  const platform = around(stack.use(await openPlatform({ dataFolder: folder })));
  const logger = openLogger({ name: 'bench', level: config.logLevel });
  const embedded = stack.use(await openEmbedded(config, platform, openSecrets({ folder }), logger));
  await platform.log.append(
    'rights',
    rights.map((right) => rightRecord(`bench/${right.rightId}`, right)),
  );
  while (embedded.knowledge.rightsHeld() < rights.length) {
    await new Promise((resolve) => setImmediate(resolve));
    await embedded.knowledge.settled();
  }
  return { embedded, config };
}
