import { ScreeningServiceClient, type ScreenRequest, type ScreenStreamResponse } from '@portcullis/contracts';
import { openClient } from '@portcullis/grpc';
import { issueToken } from '@portcullis/security';
import type { TrafficStep } from '@portcullis/traffic';
import { itemKeyOf, physicalRecord } from '@portcullis/wire';
import { normaliseS10 } from '@portcullis/domain';

import type { Embedded } from '../embedded/open-embedded.ts';

/** Sends traffic by the ways that posts and couriers use: messages to the intake, requests over a real gRPC stream. */
export interface Feed extends AsyncDisposable {
  /** Resolves when every step is durable. */
  send(steps: readonly TrafficStep[]): Promise<void>;
}

const STREAM_BATCH = 100;

export async function openFeed(embedded: Embedded, host: string, couriers: readonly string[]): Promise<Feed> {
  const streams = new Map<string, CourierStream>();
  for (const courier of couriers) {
    const token = await issueToken(embedded.secrets, { subject: courier, roles: ['courier'] });
    streams.set(courier, openStream(`${host}:${embedded.server.port}`, token));
  }
  return {
    send: async (steps) => {
      const waiting: Promise<unknown>[] = [];
      const messages = new Map<string, { contentType: string; body: Uint8Array }[]>();
      const requests = new Map<string, ScreenRequest[]>();
      const physical = [];
      for (const step of steps) {
        switch (step.kind) {
          case 'postal-message':
            (messages.get(step.operator) ?? start(messages, step.operator)).push({
              contentType: step.contentType,
              body: step.body,
            });
            break;
          case 'consignment':
            (requests.get(step.operator) ?? start(requests, step.operator)).push(step.request);
            break;
          case 'courier-cancel':
            waiting.push(streams.get(step.operator)?.cancel(step.request) ?? Promise.resolve());
            break;
          case 'physical': {
            // Item events of posts come in by EMSEVT messages later; until then the sample writes the fact itself.
            const isPost = step.operator.startsWith('post-');
            const number = isPost ? normaliseS10(step.number) : step.number;
            const event = { kind: step.event, at: step.at, place: step.place };
            const id = `${step.operator}/${number}/${step.event}/${step.at}`;
            physical.push(
              physicalRecord(id, itemKeyOf(number, isPost, step.operator), { number, operator: step.operator, event }),
            );
          }
        }
      }
      for (const [operator, sent] of messages) waiting.push(embedded.intake.submit(operator, sent));
      for (const [operator, sent] of requests) waiting.push(streams.get(operator)?.screen(sent) ?? Promise.resolve());
      await Promise.all(waiting);
      if (physical.length > 0) await embedded.platform.log.append('items', physical);
    },
    [Symbol.asyncDispose]: async () => {
      for (const stream of streams.values()) await stream.close();
    },
  };
}

function start<T>(lists: Map<string, T[]>, name: string): T[] {
  const list: T[] = [];
  lists.set(name, list);
  return list;
}

interface CourierStream {
  screen(requests: readonly ScreenRequest[]): Promise<void>;
  cancel(request: Parameters<ScreeningServiceClient['cancel']>[0]): Promise<void>;
  close(): Promise<void>;
}

function openStream(address: string, token: string): CourierStream {
  const client = openClient(ScreeningServiceClient, address, { token });
  const stream = client.screenStream();
  const waiting: { left: number; resolve: () => void; reject: (error: Error) => void }[] = [];
  let failed: Error | undefined;
  stream.on('data', ({ answers }: ScreenStreamResponse) => {
    const [oldest] = waiting;
    if (oldest === undefined) return;
    oldest.left -= answers.length;
    if (oldest.left > 0) return;
    waiting.shift();
    oldest.resolve();
  });
  const ended = new Promise<void>((resolve) => {
    stream.on('error', (error: Error) => {
      failed = error;
      for (const { reject } of waiting.splice(0)) reject(error);
      resolve();
    });
    stream.on('end', resolve);
  });
  return {
    screen: (requests) => {
      if (failed !== undefined) return Promise.reject(failed);
      const all = new Promise<void>((resolve, reject) => waiting.push({ left: requests.length, resolve, reject }));
      for (let at = 0; at < requests.length; at += STREAM_BATCH)
        stream.write({ requests: requests.slice(at, at + STREAM_BATCH) });
      return all;
    },
    cancel: (request) =>
      new Promise((resolve, reject) => {
        client.cancel(request, (error) => {
          if (error === null) resolve();
          else reject(error);
        });
      }),
    close: async () => {
      stream.end();
      await ended;
      client.close();
    },
  };
}
