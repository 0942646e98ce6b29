import { performance } from 'node:perf_hooks';

import {
  formatScore,
  makeTraffic,
  recordManifest,
  scoreAgainstTruth,
  type Manifest,
  type TrafficStep,
} from '@portcullis/traffic';

import { SHARED_RESULTS } from '../embedded/sample-agreement.ts';
import type { Embedded } from '../embedded/open-embedded.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { backlog, drained } from './drained.ts';
import { openFeed } from './feed.ts';
import { finalStates } from './final-states.ts';
import { againstManifest, reportOf, type Report } from './report.ts';
import { workQueue } from './simulated-officer.ts';

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
  {
    await using feed = await openFeed(embedded, options.host, options.couriers);
    let slice: TrafficStep[] = [];
    const flush = async (): Promise<void> => {
      await feed.send(slice);
      slice = [];
      while ((await backlog(log)) > AHEAD) await new Promise((resolve) => setTimeout(resolve, 2));
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
  await drained(log);
  options.progress(0.92, 'the simulated officer works the queue');
  const manifest = recorder.manifest();
  const tasks = await documents.collection<{ office: string; status: string }>({ name: 'inspection-tasks' });
  for (let decided = 1; decided > 0;) {
    decided = 0;
    for (const office of await officesWithWork(tasks)) {
      decided += await workQueue(embedded.inspection.desk, office, (number) => manifest.items.get(number));
    }
    await drained(log);
  }
  const seconds = (performance.now() - begin) / 1000;
  options.progress(0.97, 'the ledger is added up');
  const states = await finalStates(log);
  const ledger = await buildLedger({ log, posts: options.posts, sharedResults: SHARED_RESULTS });
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

async function officesWithWork(tasks: {
  find(query: { where: { status: string }; limit: number; after?: string }): Promise<{
    documents: readonly { document: { office: string } }[];
    next?: string;
  }>;
}): Promise<ReadonlySet<string>> {
  const offices = new Set<string>();
  let after: string | undefined;
  do {
    const page = await tasks.find({ where: { status: 'open' }, limit: 1_000, ...(after !== undefined && { after }) });
    for (const { document } of page.documents) offices.add(document.office);
    after = page.next;
  } while (after !== undefined);
  return offices;
}
