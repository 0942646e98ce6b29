import type { EventLog } from '../index.ts';

import { describeDelivery } from './delivery.contract.ts';
import { describeDurability } from './durability.contract.ts';
import { describeFollow } from './follow.contract.ts';
import { describeGroups } from './groups.contract.ts';
import { describeOrder } from './order.contract.ts';
import { describeReplay } from './replay.contract.ts';
import { describeTopics } from './topics.contract.ts';

/** One log's data for one test, empty at first; disposing removes it. */
export interface EventLogHarness extends AsyncDisposable {
  /** Opens the log; called again after closing it gives the same data. */
  open(): Promise<EventLog>;
  /** The command of a process that opens the same data and runs `appendUntilKilled` on this topic. */
  writer(topic: string): { readonly command: string; readonly args: readonly string[] };
}

/** The log of the running test; opened before each test, closed after it. */
export interface Opened {
  log(): EventLog;
  /** Closes it. */
  close(): Promise<void>;
  /** Closes it and opens it again on the same data. */
  reopen(): Promise<EventLog>;
  harness(): EventLogHarness;
}

/** Engines in other processes take their time to share out partitions. */
const LONGEST_TEST = 90_000;

/** What every event log promises. Run whole by each adapter's spec. */
export function describeEventLog(name: string, prepare: () => Promise<EventLogHarness>): void {
  describe(`the event log on ${name}`, () => {
    jest.setTimeout(LONGEST_TEST);
    let harness: EventLogHarness;
    let log: EventLog;

    beforeEach(async () => {
      harness = await prepare();
      log = await harness.open();
    });

    afterEach(async () => {
      await log[Symbol.asyncDispose]();
      await harness[Symbol.asyncDispose]();
    });

    const opened: Opened = {
      log: () => log,
      close: async () => {
        await log[Symbol.asyncDispose]();
      },
      reopen: async () => {
        await log[Symbol.asyncDispose]();
        log = await harness.open();
        return log;
      },
      harness: () => harness,
    };

    describeTopics(opened);
    describeOrder(opened);
    describeDelivery(opened);
    describeGroups(opened);
    describeFollow(opened);
    describeReplay(opened);
    describeDurability(opened);
  });
}
