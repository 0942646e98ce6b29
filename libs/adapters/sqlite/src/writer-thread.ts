import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

import { prepareConnection } from './connection.ts';
import { batchRunner, type Part } from './run-batch.ts';

/** Runs in a thread of its own, see `writer.ts`. It may wait for a busy database: nobody's answer hangs on this loop. */
const db = new DatabaseSync(workerData as string, { timeout: 5_000 });
prepareConnection(db, 'writes');
const run = batchRunner(db);
const settle = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');

parentPort?.on('message', (message: readonly Part[] | 'settle' | 'close') => {
  if (message === 'close') {
    db.close();
    parentPort?.close();
    return;
  }
  if (message === 'settle') {
    settle.get();
    return;
  }
  try {
    const changes = run(message);
    parentPort?.postMessage({ changes }, [changes.buffer]);
  } catch (thrown) {
    const { errcode, errstr, message: text } = thrown as { errcode?: number; errstr?: string; message?: string };
    parentPort?.postMessage({ failed: { errcode, errstr, message: text } });
  }
});
