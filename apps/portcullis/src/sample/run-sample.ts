import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

import {
  formatScore,
  makeTraffic,
  recordManifest,
  scoreAgainstTruth,
  type Manifest,
  type TrafficStep,
} from '@portcullis/traffic';

import { sharing } from '../ledger/sharing.ts';
import type { Embedded } from '../embedded/open-embedded.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { backlog, drained } from './drained.ts';
import { openFeed } from './feed.ts';
import { finalStates } from './final-states.ts';
import { againstManifest, reportOf, type Report } from './report.ts';
import { workQueues } from './work-queues.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly postalItems: number;
  readonly consignments: number;
  readonly today: string;
  readonly host: string;
  readonly posts: readonly string[];
  readonly couriers: readonly string[];
  /** Told the share of the sample that has been sent and handled, 0..1, and what is going on. */
  readonly progress: (share: number, doing: string) => void;
}

export interface SampleResult {
  readonly report: Report;
  readonly score: string;
  readonly manifest: Manifest;
  /** What does not balance, in words. */
  readonly says: readonly string[];
}

/** Steps sent at a time, and how many unhandled records may pile up before the next. */
const SLICE = 250;
const AHEAD = 4_000;

/** Sends the sample, lets the simulated officer work the queues, and adds up what the topics say. */
export async function runSample(embedded: Embedded, options: SampleOptions): Promise<SampleResult> {
  const { log, documents } = embedded.platform;
  const recorder = recordManifest();
  const begin = performance.now();
  const total = options.postalItems + options.consignments;
  let sent = 0;
  const tasks = await documents.collection<{ office: string }>({ name: 'inspection-tasks' });
  const workAll = (): Promise<number> => workQueues(embedded.inspection.desk, tasks, recorder.truthOf);
  const feeding = new AbortController();
  // Officers work while parcels come in: what they find at a sender counts for the sender's next parcel.
  const officers = (async () => {
    while (!feeding.signal.aborted) if ((await workAll()) === 0) await delay(20);
  })();
  {
    await using feed = await openFeed(embedded, options.host, options.couriers);
    let slice: TrafficStep[] = [];
    const flush = async (): Promise<void> => {
      await feed.send(slice);
      slice = [];
      while ((await backlog(log)) > AHEAD) await delay(2);
      options.progress(Math.min(0.9, (0.9 * sent) / total), 'posts and couriers declare');
    };
    for (const step of makeTraffic(options)) {
      recorder.add(step);
      slice.push(step);
      sent += step.kind === 'postal-message' ? step.truth.items.length : step.kind === 'consignment' ? 1 : 0;
      if (slice.length >= SLICE || itemsIn(slice) >= 2 * SLICE) await flush();
    }
    await flush();
  }
  feeding.abort();
  await officers;
  await drained(log);
  options.progress(0.92, 'the simulated officer works the queue');
  while ((await workAll()) > 0) await drained(log);
  const manifest = recorder.manifest();
  const seconds = (performance.now() - begin) / 1000;
  options.progress(0.97, 'the ledger is added up');
  const states = await finalStates(log);
  const ledger = await buildLedger({ log, posts: options.posts, ...sharing(embedded.secrets) });
  const report = reportOf(states, ledger, manifest, { queued: await tasks.count(), seconds });
  const score = formatScore(scoreAgainstTruth(states, manifest));
  options.progress(1, 'done');
  return {
    report,
    score,
    manifest,
    says: [...ledger.missingIds, ...ledger.doubledIds, ...againstManifest(states, ledger, manifest).says],
  };
}

const itemsIn = (steps: readonly TrafficStep[]): number =>
  steps.reduce((sum, step) => sum + (step.kind === 'postal-message' ? step.truth.items.length : 1), 0);
