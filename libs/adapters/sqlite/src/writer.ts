import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

import { AppError } from '@portcullis/domain';

import { packed } from './pack.ts';
import { batchRunner, type Part } from './run-batch.ts';

/** Makes batches durable, one transaction each, in the order of the calls. */
export interface Writer {
  /**
   * Runs the parts in one transaction, and answers how many rows each run changed; for a `SELECT`, whether it found one. Rejects
   * with the driver's error (`errcode`), or with `unavailable` where the thread ended under it. Nothing is done then, unless it
   * was being committed at that moment.
   */
  write(parts: readonly Part[]): Promise<Uint32Array>;
  /** Copies the few pages that a checkpoint elsewhere left, after what was asked for before. */
  readonly settle: () => void;
  close(): Promise<void>;
}

/** `file` is absent in memory, where nobody else can open what this connection has. */
export function openWriter(db: DatabaseSync, file: string | undefined): Writer {
  return file === undefined ? writerHere(db) : writerOnThread(file);
}

function writerHere(db: DatabaseSync): Writer {
  const run = batchRunner(db);
  return {
    write: (parts) =>
      new Promise((resolve) => {
        resolve(run(parts));
      }),
    settle: () => undefined,
    close: () => Promise.resolve(),
  };
}

interface Waiting {
  readonly resolve: (changes: Uint32Array) => void;
  readonly reject: (error: unknown) => void;
}

type Answer = { readonly changes: Uint32Array } | { readonly failed: { readonly message?: string } };

interface Thread {
  readonly worker: Worker;
  /** In the order of asking. */
  waiting: Waiting[];
}

/** The thread starts with the first batch, and again should it end; it keeps no process alive that has nothing to write. */
function writerOnThread(file: string): Writer {
  let thread: Thread | undefined;

  const start = (): Thread => {
    const worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: file });
    const started: Thread = { worker, waiting: [] };
    worker.unref();
    worker.on('message', (answer: Answer) => {
      const first = started.waiting.shift();
      if (started.waiting.length === 0) worker.unref();
      if ('changes' in answer) first?.resolve(answer.changes);
      else first?.reject(Object.assign(new Error(answer.failed.message), answer.failed));
    });
    const ended = (cause?: unknown): void => {
      if (thread === started) thread = undefined;
      const lost = started.waiting;
      started.waiting = [];
      for (const { reject } of lost) reject(new AppError('unavailable', `the writer of ${file} ended`, cause));
    };
    worker.on('error', ended);
    worker.on('exit', () => ended());
    return started;
  };

  return {
    write: (parts) => {
      const { message, buffers } = packed(parts);
      const { worker, waiting } = (thread ??= start());
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.ref();
        worker.postMessage(message, buffers);
      });
    },
    settle: () => thread?.worker.postMessage('settle'),
    close: async () => {
      if (thread === undefined) return;
      const { worker } = thread;
      await new Promise((resolve) => {
        worker.once('exit', resolve);
        worker.ref();
        worker.postMessage('close');
      });
    },
  };
}
