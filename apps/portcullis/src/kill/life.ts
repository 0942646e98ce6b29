import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { openSecrets } from '@portcullis/security';
import { makeTraffic, manifestOf, type ItemTruth, type TrafficOptions, type TrafficStep } from '@portcullis/traffic';

import { readConfig, type Config } from '../config.ts';
import { openEmbedded, type Embedded } from '../embedded/open-embedded.ts';
import { seedSampleRights } from '../embedded/seed-rights.ts';
import { drained } from '../sample/drained.ts';
import { openFeed } from '../sample/feed.ts';
import { SIMULATED_OFFICER, workQueue } from '../sample/simulated-officer.ts';
import { deadly, readTally } from './deadly-platform.ts';
import type { KillPoint } from './points.ts';

/** One life of the embedded process; the next one takes up where it died. */
export interface Life {
  /** Data, tally and the list of what was acknowledged are kept here. */
  readonly folder: string;
  readonly traffic: TrafficOptions;
  readonly points: readonly KillPoint[];
}

export const dataOf = (folder: string): string => join(folder, 'data');
export const tallyOf = (folder: string): string => join(folder, 'tally.json');

/** Steps of one kind sent together: few, so that each has an acknowledgement that waits for no other's. */
const TOGETHER = 12;

/** Starts everything, sends what was not acknowledged in an earlier life, works the queue to its end. */
export async function live({ folder, traffic, points }: Life): Promise<void> {
  const tally = readTally(tallyOf(folder));
  const config: Config = { ...readConfig({}), dataFolder: dataOf(folder), grpcPort: 0, logLevel: 'silent' };
  await using stack = new AsyncDisposableStack();
  const opened = stack.use(await openPlatform({ dataFolder: config.dataFolder }));
  const platform = deadly(opened, points, tally, tallyOf(folder));
  const secrets = openSecrets({ folder: config.dataFolder });
  const logger = openLogger({ name: 'portcullis', level: config.logLevel });
  const embedded = stack.use(await openEmbedded(config, platform, secrets, logger));
  if (!existsSync(tallyOf(folder))) await seedSampleRights(platform.log);
  do await embedded.knowledge.settled();
  while (embedded.knowledge.rightsHeld() === 0);

  const steps = [...makeTraffic(traffic)];
  await sendTheRest(embedded, config, steps, join(folder, 'acknowledged'));
  await drained(platform.log);
  const { items } = manifestOf(steps);
  while ((await workEveryQueue(embedded, (number) => items.get(number))) > 0) await drained(platform.log);
  writeFileSync(tallyOf(folder), JSON.stringify(tally));
}

async function sendTheRest(
  embedded: Embedded,
  { host, couriers }: Config,
  steps: readonly TrafficStep[],
  acknowledged: string,
): Promise<void> {
  await using feed = await openFeed(embedded, host, couriers);
  const before = existsSync(acknowledged) ? readFileSync(acknowledged, 'utf8').length : 0;
  for (const sent of together(steps).slice(before)) {
    await feed.send(sent);
    appendFileSync(acknowledged, '.');
  }
}

function together(steps: readonly TrafficStep[]): readonly (readonly TrafficStep[])[] {
  const groups: TrafficStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === step.kind && last.length < TOGETHER) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** The officer knows what they had claimed when the process died, and hands it back before they go on. */
async function workEveryQueue(embedded: Embedded, truthOf: (number: string) => ItemTruth | undefined): Promise<number> {
  const tasks = await embedded.platform.documents.collection<{ office: string; status: string }>({
    name: 'inspection-tasks',
  });
  const { desk } = embedded.inspection;
  let decided = 0;
  for (const { id } of (await tasks.find({ where: { status: 'claimed' }, limit: 1_000 })).documents)
    await desk.handBack(SIMULATED_OFFICER, id);
  const { documents } = await tasks.find({ where: { status: 'open' }, limit: 1_000 });
  for (const office of new Set(documents.map(({ document }) => document.office)))
    decided += await workQueue(desk, office, truthOf);
  return decided;
}
