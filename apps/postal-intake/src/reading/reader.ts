import { Worker } from 'node:worker_threads';

import { AppError } from '@portcullis/domain';
import type { NewRecord } from '@portcullis/event-log';
import type { Logger } from '@portcullis/observability';
import type { DayKey } from '@portcullis/security';

import type { ReadingTools } from './batch-reader.ts';
import { packSent, unpackRead, type Answer } from './crossing.ts';
import type { BytesRead, SentBytes } from './read-and-declare.ts';

/** Reads messages in a thread of its own, so that neither parsing nor sealing holds up this one. */
export interface Reader extends AsyncDisposable {
  /**
   * Reads what was sent and makes the events of its items, sealed under the key; without a key only counts and judges.
   * The bytes stay the caller's. Errors: those of the reading itself; `internal` when the thread ended over it;
   * `unavailable` when there is no thread to be had, or the reader is closed.
   */
  read(sent: readonly SentBytes[], dayKey?: DayKey): Promise<readonly BytesRead<NewRecord>[]>;
}

interface Job {
  readonly sent: readonly SentBytes[];
  readonly dayKey: DayKey | undefined;
  readonly resolve: (read: readonly BytesRead<NewRecord>[]) => void;
  readonly reject: (error: AppError) => void;
}

export type StartThread = (tools: ReadingTools) => Worker;

/** Jobs handed to the thread at once: it has the next at hand when it is done with one. The others cost it no memory. */
const AT_ONCE = 2;

/** The thread starts with the first message, and again with the next one after it ended. It keeps no process alive. */
export function openReader(tools: ReadingTools, logger: Logger, startThread: StartThread = startWorker): Reader {
  const waiting: Job[] = [];
  const underWay: Job[] = [];
  let thread: Worker | undefined;
  let closed = false;

  const giveUp = (error: AppError): void => {
    for (const { reject } of [...underWay.splice(0), ...waiting.splice(0)]) reject(error);
  };

  const start = (): Worker => {
    const started = startThread(tools);
    let ready = false;
    let fault: unknown;
    started.on('message', (answer: Answer) => {
      if (answer.kind === 'ready') {
        ready = true;
        return;
      }
      const job = underWay.shift();
      if (answer.kind === 'read') job?.resolve(unpackRead(answer.answered));
      else job?.reject(new AppError(answer.code, answer.message));
      handOver();
    });
    started.on('error', (thrown: unknown) => (fault = thrown));
    started.on('exit', () => {
      if (closed) return;
      thread = undefined;
      logger.error({ err: fault, messages: underWay[0]?.sent.length ?? 0 }, 'the thread that reads messages ended');
      if (!ready) {
        giveUp(new AppError('unavailable', 'the thread that reads messages does not start', fault));
        return;
      }
      // Read in order: the first ended it, the others were not begun.
      const [first, ...others] = underWay.splice(0);
      first?.reject(new AppError('internal', 'the thread that reads messages ended over this one', fault));
      waiting.unshift(...others);
      handOver();
    });
    return started;
  };

  const handOver = (): void => {
    while (underWay.length < AT_ONCE) {
      const job = waiting.shift();
      if (job === undefined) break;
      underWay.push(job);
      try {
        thread ??= start();
      } catch (thrown) {
        giveUp(new AppError('unavailable', 'the thread that reads messages does not start', thrown));
        return;
      }
      const ask = packSent(job.sent, job.dayKey);
      thread.postMessage(ask, [ask.bodies.buffer]);
    }
    if (underWay.length > 0) thread?.ref();
    else thread?.unref();
  };

  return {
    read: (sent, dayKey) => {
      if (closed) return Promise.reject(closing());
      const { promise, resolve, reject } = Promise.withResolvers<readonly BytesRead<NewRecord>[]>();
      waiting.push({ sent, dayKey, resolve, reject });
      handOver();
      return promise;
    },
    [Symbol.asyncDispose]: async () => {
      closed = true;
      giveUp(closing());
      await thread?.terminate();
    },
  };
}

const closing = (): AppError => new AppError('unavailable', 'the reader of messages is closed');

/** The key goes as bytes of its own: a view would take along the whole buffer behind it. */
export const startWorker: StartThread = ({ partyHashKey: { name, key }, terms }) => {
  const workerData: ReadingTools = { partyHashKey: { name, key: Uint8Array.from(key) }, terms };
  return new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData, name: 'postal-reading' });
};
