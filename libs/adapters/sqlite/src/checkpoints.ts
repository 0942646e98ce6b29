import { Worker } from 'node:worker_threads';

/** Moves what was committed from the write-ahead file into the database file. */
export interface Checkpoints {
  /** Told after each commit about how many bytes it wrote. */
  readonly wrote: (bytes: number) => void;
  close(): Promise<void>;
}

const BYTES_PER_CHECKPOINT = 6_000_000;

/**
 * A checkpoint copies megabytes and waits for the disk, up to 50 ms in which nothing could be committed. So another thread
 * does it, with a connection of its own; the writer only settles the few pages that came meanwhile, after which SQLite
 * starts the write-ahead file over. The thread starts with the first checkpoint: short-lived logs never need it.
 * `wal_autocheckpoint` remains as the net below.
 */
export function startCheckpoints(file: string | undefined, settle: () => void): Checkpoints {
  let written = 0;
  let worker: Worker | undefined;
  let busy = false;
  let closed = false;

  const start = (path: string): Worker => {
    const started = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), { workerData: path });
    started.unref();
    started.on('message', () => {
      busy = false;
      if (!closed) settle();
    });
    // Without the thread the automatic checkpoint does its work, only later and on this one.
    started.on('error', () => (busy = true));
    return started;
  };

  return {
    wrote: (bytes) => {
      written += bytes;
      if (busy || closed || file === undefined || written < BYTES_PER_CHECKPOINT) return;
      written = 0;
      busy = true;
      worker ??= start(file);
      worker.postMessage('checkpoint');
    },
    close: async () => {
      closed = true;
      const running = worker;
      if (running === undefined) return;
      await new Promise((resolve) => {
        running.once('exit', resolve);
        running.ref();
        running.postMessage('close');
      });
    },
  };
}
