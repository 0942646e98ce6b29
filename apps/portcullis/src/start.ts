import { writeFile } from 'node:fs/promises';

import { AppError } from '@portcullis/domain';
import { openLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { openSecrets } from '@portcullis/security';

import type { Config } from './config.ts';
import { openEmbedded, type Embedded } from './embedded/open-embedded.ts';
import { seedSampleRights } from './embedded/seed-rights.ts';
import { runSample } from './sample/run-sample.ts';
import { summaryOf } from './sample/summary.ts';
import type { Screen } from './screen.ts';
import { writeTokens } from './tokens.ts';

export interface StartOptions {
  readonly empty: boolean;
  readonly once: boolean;
  readonly report?: string;
  readonly seed: number;
  readonly postalItems: number;
  readonly consignments: number;
}

/** Starts everything, replays the sample, tells what happened. True: it is to stay up. */
export async function start(
  config: Config,
  options: StartOptions,
  screen: Screen,
  stack: AsyncDisposableStack,
): Promise<boolean> {
  const logger = openLogger({ name: 'portcullis', level: config.logLevel });
  const platform = stack.use(await openPlatform({ dataFolder: config.dataFolder }));
  const secrets = openSecrets({ folder: config.dataFolder });
  const embedded = stack.use(await openEmbedded(config, platform, secrets, logger));
  const tokens = await writeTokens(config, secrets);
  screen.line(
    `Portcullis is up: gRPC on ${config.host}:${embedded.server.port}, data in ${config.dataFolder}, tokens in ${tokens}`,
  );
  if (!options.empty) await sample(config, options, screen, embedded);
  if (options.once) return false;
  screen.line('It stays up. Stop it with Ctrl+C. Next: npm run -s portcullis -- --help');
  return true;
}

async function sample(config: Config, options: StartOptions, screen: Screen, embedded: Embedded): Promise<void> {
  const { documents, log } = embedded.platform;
  const marks = await documents.collection<{ seed: number; today: string }>({ name: 'samples' });
  const [loaded] = await marks.getMany(['sample']);
  if (loaded !== undefined) {
    const where = `the sample of ${loaded.document.today} is in ${config.dataFolder} already`;
    if (options.once) {
      throw new AppError(
        'conflict',
        `${where}: delete that folder, or name another with PORTCULLIS_DATA, to run it afresh`,
      );
    }
    screen.line(`  ${where}; it is not sent again.`);
    return;
  }
  const today = new Date().toISOString().slice(0, 10);
  await marks.write([{ id: 'sample', expected: 0, document: { seed: options.seed, today } }]);
  const rights = await seedSampleRights(log);
  await rightsFollowed(embedded, rights);
  screen.line(
    `Sample: ${options.postalItems} postal items and ${options.consignments} consignments, seed ${options.seed}, ${rights} marks. All people in it are made up.`,
  );
  const { seed, postalItems, consignments } = options;
  const { host, posts, couriers } = config;
  const bar = screen.progress();
  const result = await runSample(embedded, {
    seed,
    postalItems,
    consignments,
    today,
    host,
    posts,
    couriers,
    progress: bar.update,
  });
  bar.stop();
  screen.line(summaryOf(result.report));
  screen.line('');
  screen.line(result.score);
  for (const says of result.says.slice(0, 20)) screen.line(`  ! ${says}`);
  if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(result.report, null, 2)}\n`);
  if (!result.report.ledger.balanced)
    throw new AppError('internal', 'the ledger does not balance; run `npm run -s portcullis -- ledger`');
}

/** The index of marks is built aside; the sample waits for it. */
async function rightsFollowed(embedded: Embedded, rights: number): Promise<void> {
  do {
    await new Promise((resolve) => setImmediate(resolve));
    await embedded.knowledge.settled();
  } while (embedded.knowledge.rightsHeld() < rights);
}
