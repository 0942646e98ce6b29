import { setTimeout as delay } from 'node:timers/promises';

import { type CallOptions, type Client, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';

import type { RequestOf, ResponseOf, UnaryMethod } from './client.ts';
import { errorOfStatus } from './error-of-status.ts';

export interface UnaryOptions {
  /** For all attempts together, in milliseconds; default 10,000. */
  readonly deadlineMs?: number;
  /** Default 4. Only UNAVAILABLE is tried again: the call must be safe to repeat. */
  readonly attempts?: number;
  /** Gives up at once, also while it waits. */
  readonly signal?: AbortSignal;
}

const FIRST_WAIT = 100;
const LONGEST_WAIT = 2_000;

/** Calls a method and answers with its response, or throws an `AppError` with what the server said. */
export async function callUnary<C extends Client, Name extends keyof C>(
  client: C,
  name: Name,
  request: RequestOf<C[Name]>,
  { deadlineMs = 10_000, attempts = 4, signal }: UnaryOptions = {},
): Promise<ResponseOf<C[Name]>> {
  const deadline = new Date(Date.now() + deadlineMs);
  const method = client[name] as UnaryMethod<RequestOf<C[Name]>, ResponseOf<C[Name]>>;
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(client, method, request, deadline, signal);
    } catch (thrown) {
      const wait = Math.random() * Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT);
      const again = (thrown as Partial<ServiceError>).code === status.UNAVAILABLE && attempt < attempts;
      if (!again || signal?.aborted === true || Date.now() + wait >= deadline.getTime()) throw errorOfStatus(thrown);
      await delay(wait, undefined, signal && { signal }).catch((aborted: unknown) => {
        throw new AppError('unavailable', `the call ${String(name)} was given up`, aborted);
      });
    }
  }
}

function once<Request, Response>(
  client: Client,
  method: UnaryMethod<Request, Response>,
  request: Request,
  deadline: Date,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const options: Partial<CallOptions> = { deadline };
    const call = method.call(client, request, new Metadata(), options, (error, response) => {
      signal?.removeEventListener('abort', cancel);
      if (error === null) resolve(response);
      else reject(error);
    });
    const cancel = (): void => call.cancel();
    if (signal?.aborted === true) cancel();
    else signal?.addEventListener('abort', cancel);
  });
}
