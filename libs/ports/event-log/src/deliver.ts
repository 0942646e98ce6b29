import { AppError, isAppError } from '@portcullis/domain';

import type { HandleBatch, LogRecord } from './event-log.ts';

/** One batch on its way to a handler, with what an adapter does around it. */
export interface Delivery {
  /** Records of one partition, in order. */
  readonly records: readonly LogRecord[];
  readonly handle: HandleBatch;
  /** Puts a record away for good; resolves when that is durable. */
  readonly park: (record: LogRecord, reason: string) => Promise<void>;
  /** Aborts when the subscription closes; a failure after that is not counted. */
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told whenever the first `count` records are done for good (handled or parked). */
  readonly progress?: (count: number) => void;
  /** From 0 up to 1; spreads the retries of several members. Default `Math.random`. */
  readonly random?: () => number;
}

const ALONE_FAILURES_TO_PARK = 3;
const FIRST_WAIT = 50;
const LONGEST_WAIT = 10_000;

/**
 * Hands a batch over as every adapter promises it. `unavailable` is waited for and tried again without end; any other
 * throw splits what failed into halves, in order, down to one record, and the third failure of that record parks it.
 * Records that were handled are not handed over again. Answers how many of the first records are done: all of them,
 * or fewer when the signal aborted.
 */
export async function deliver(delivery: Delivery): Promise<number> {
  const { records, handle, signal, progress } = delivery;
  // Ends of the ranges still to do, the nearest last: each range starts where the one before it ended.
  const ends = [records.length];
  let done = 0;
  let failuresAlone = 0;
  let outages = 0;

  while (done < records.length && !signal.aborted) {
    const end = ends.at(-1) ?? records.length;
    const batch = done === 0 && end === records.length ? records : records.slice(done, end);
    try {
      await handle(batch, signal);
    } catch (thrown) {
      // Read again: the subscription may have closed while the handler ran.
      if (isAborted(signal)) break;
      if (isUnavailable(thrown)) {
        await delivery.wait(backOff(outages++, delivery.random), signal);
        continue;
      }
      if (end - done > 1) {
        ends.push(done + Math.ceil((end - done) / 2));
        continue;
      }
      if (++failuresAlone < ALONE_FAILURES_TO_PARK) continue;
      if (!(await parkUntilDone(delivery, batch, thrown))) break;
    }
    ends.pop();
    done = end;
    failuresAlone = 0;
    outages = 0;
    progress?.(done);
  }
  return done;
}

/** A record is never dropped because it could not be parked: the stream waits instead. False when aborted first. */
async function parkUntilDone(delivery: Delivery, alone: readonly LogRecord[], thrown: unknown): Promise<boolean> {
  const [record] = alone;
  if (record === undefined) return true;
  const { code, message } = AppError.from(thrown);
  for (let attempt = 0; !delivery.signal.aborted; attempt++) {
    try {
      await delivery.park(record, `${code}: ${message}`);
      return true;
    } catch {
      await delivery.wait(backOff(attempt, delivery.random), delivery.signal);
    }
  }
  return false;
}

const isAborted = (signal: AbortSignal): boolean => signal.aborted;

const isUnavailable = (thrown: unknown): boolean => isAppError(thrown) && thrown.code === 'unavailable';

/** Doubles each time up to the longest wait; half of it is left to chance so that members do not retry in step. */
function backOff(attempt: number, random: () => number = Math.random): number {
  const longest = Math.min(FIRST_WAIT * 2 ** Math.min(attempt, 20), LONGEST_WAIT);
  return longest / 2 + (random() * longest) / 2;
}
