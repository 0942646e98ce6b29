import type { Writable } from 'node:stream';

import { AppError } from '@portcullis/domain';

import type { Admitted, ServedCall } from './call-context.ts';

type WritableCall = ServedCall & Writable;

/** Writes what a handler yields, waiting whenever the caller is slower, and ends the call with the right status. */
export async function pump<Response>(
  call: WritableCall,
  { toStatus, closing, release }: Admitted,
  start: () => AsyncIterable<Response>,
): Promise<void> {
  try {
    for await (const response of start()) {
      if (isOver(call)) break;
      if (!call.write(response)) await drained(call);
    }
    if (isOver(call)) return;
    if (closing.aborted) throw new AppError('unavailable', 'the server is closing; call again');
    call.end();
  } catch (thrown) {
    // Whatever a handler throws after its caller went away concerns nobody.
    if (!isOver(call)) call.emit('error', toStatus(becauseOfClosing(thrown, closing)));
  } finally {
    release();
  }
}

const isOver = (call: WritableCall): boolean => call.cancelled || call.destroyed;

function becauseOfClosing(thrown: unknown, closing: AbortSignal): unknown {
  const aborted = closing.aborted && Error.isError(thrown) && thrown.name === 'AbortError';
  return aborted ? new AppError('unavailable', 'the server is closing; call again', thrown) : thrown;
}

/** Resolves when there is room again, or when the call is over and nobody takes anything any more. */
function drained(call: WritableCall): Promise<void> {
  if (isOver(call)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      call.off('drain', done).off('close', done).off('cancelled', done);
      resolve();
    };
    call.on('drain', done).on('close', done).on('cancelled', done);
  });
}
