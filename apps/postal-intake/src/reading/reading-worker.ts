import { parentPort, workerData } from 'node:worker_threads';

import { AppError } from '@portcullis/domain';

import { batchReader, type ReadingTools } from './batch-reader.ts';
import { packRead, unpackSent, type Answer, type Ask } from './crossing.ts';

/** Runs in a thread of its own, see `reader.ts`: reads one batch after the other and answers in the order asked. */
const readBatch = batchReader(workerData as ReadingTools);
const say = (answer: Answer, transfer: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(answer, transfer);

parentPort?.on('message', (ask: Ask) => {
  try {
    const answered = packRead(readBatch(unpackSent(ask), ask.dayKey));
    say({ kind: 'read', answered }, [answered.values.buffer]);
  } catch (thrown) {
    const { code, message } = AppError.from(thrown);
    say({ kind: 'failed', code, message });
  }
});
say({ kind: 'ready' });
