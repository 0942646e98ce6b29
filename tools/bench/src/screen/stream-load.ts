import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

import { drained, type Embedded } from '@portcullis/portcullis';

import { ordinaryMessages, type PostalMessage } from '../traffic.ts';

/** Sends postal messages at a steady rate until it is stopped. */
export interface StreamLoad {
  /** Resolves with the items a second that were sent. */
  stop(): Promise<number>;
}

/** Items a second that the stream does alone: half of it is half load. */
export async function streamRate({ intake, platform }: Embedded, items: number): Promise<number> {
  const messages = [...ordinaryMessages(21, items)];
  const count = messages.reduce((sum, { truth }) => sum + truth.items.length, 0);
  const begin = performance.now();
  for (const { operator, contentType, body } of messages) await intake.submit(operator, [{ contentType, body }]);
  await drained(platform.log);
  return (count * 1_000) / (performance.now() - begin);
}

/** Messages without end, planned a few thousand items at a time: planning a million would hold the event loop. */
export function* endlessMessages(seed: number): Generator<PostalMessage, void, undefined> {
  for (let part = seed; ; part++) yield* ordinaryMessages(part, 2_000);
}

export function startStreamLoad(
  { intake }: Embedded,
  itemsPerSecond: number,
  messages: Iterator<PostalMessage>,
): StreamLoad {
  const stop = new AbortController();
  let sent = 0;
  const begin = performance.now();
  const running = (async () => {
    while (!stop.signal.aborted) {
      const ahead = (sent / itemsPerSecond) * 1_000 - (performance.now() - begin);
      if (ahead > 0) await delay(ahead);
      const next = messages.next();
      if (next.done === true) throw new RangeError('the stream ran out of messages');
      const { operator, contentType, body, truth } = next.value;
      sent += truth.items.length;
      await intake.submit(operator, [{ contentType, body }]);
    }
  })();
  return {
    stop: async () => {
      stop.abort();
      await running;
      return (sent * 1_000) / (performance.now() - begin);
    },
  };
}
