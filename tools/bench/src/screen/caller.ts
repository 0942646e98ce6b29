import { performance } from 'node:perf_hooks';

import { ScreeningServiceClient, type ScreenRequest } from '@portcullis/contracts';
import { openClient } from '@portcullis/grpc';

import { percentile } from '../statistics.ts';
import { newConsignments } from '../traffic.ts';
import type { Slice, SliceResult } from './protocol.ts';

// A process of its own, so that calling does not take the time of answering. Started by `screen.ts` with the number of
// requests to prepare.
const requests: ScreenRequest[] = Array.from(newConsignments(9, Number(process.argv[2])), ({ request }) => request);
const clients = new Map<string, ScreeningServiceClient>();

process.on('message', (slice: Slice) => {
  void call(slice).then((result) => process.send?.(result));
});
process.send?.(requests.length);

async function call({ address, token, from, calls, inFlight }: Slice): Promise<SliceResult> {
  let client = clients.get(address);
  if (client === undefined) clients.set(address, (client = openClient(ScreeningServiceClient, address, { token })));
  const opened = client;
  const millis: number[] = [];
  let next = from;
  const end = from + calls;
  const begin = performance.now();
  const worker = async (): Promise<void> => {
    while (next < end) {
      const request = requests[next++];
      if (request === undefined) throw new RangeError('there are no more requests');
      const sent = performance.now();
      await once(opened, request);
      millis.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const callsPerSecond = (calls * 1_000) / (performance.now() - begin);
  return { callsPerSecond, p50Ms: percentile(millis, 0.5), p99Ms: percentile(millis, 0.99) };
}

function once(client: ScreeningServiceClient, request: ScreenRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    client.screen(request, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}
