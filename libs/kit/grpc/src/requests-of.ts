import type { Readable } from 'node:stream';

import { AppError } from '@portcullis/domain';

/**
 * The messages of a stream, read one by one as they are asked for. Ends with the caller's half or when the server closes;
 * throws when the caller goes away. To be iterated once.
 */
export function requestsOf<Request>(call: Readable, closing: AbortSignal): AsyncIterable<Request> {
  let wake: (() => void) | undefined;
  let ended = false;
  let gone = false;

  const rouse = (): void => {
    wake?.();
    wake = undefined;
  };
  const finish = (): void => {
    closing.removeEventListener('abort', rouse);
    rouse();
  };
  call.on('readable', rouse);
  const lose = (): void => {
    gone ||= !ended;
    finish();
  };
  // A caller that goes away ends its half as well, and only after that the call is said to be cancelled.
  call.once('end', () =>
    setImmediate(() => {
      ended = !gone;
      finish();
    }),
  );
  call.once('cancelled', lose);
  call.once('close', lose);
  closing.addEventListener('abort', rouse, { once: true });

  const next = async (): Promise<IteratorResult<Request, undefined>> => {
    for (;;) {
      if (gone) throw new AppError('unavailable', 'the caller went away');
      if (ended || closing.aborted) return { done: true, value: undefined };
      const message = call.read() as Request | null;
      if (message !== null) return { done: false, value: message };
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}
