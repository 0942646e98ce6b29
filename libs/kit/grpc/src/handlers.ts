import type { handleBidiStreamingCall, handleServerStreamingCall, handleUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';

import { type CallContext, contextOf, admittedOf } from './call-context.ts';
import { pump } from './pump.ts';
import { requestsOf } from './requests-of.ts';

/** One request, one answer. A handler that answers without a promise is answered for at once. */
export function unary<Request, Response>(
  handler: (request: Request, context: CallContext) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    try {
      const result = handler(call.request, contextOf(call));
      if (isPromise(result)) result.then((response) => callback(null, response), failTo(callback));
      else callback(null, result);
    } catch (thrown) {
      failTo(callback)(thrown);
    }
  };
}

/**
 * One request, many answers. The next answer is asked for only when the caller takes more. The signal aborts when the
 * caller goes away or the server closes; a closing server ends the call with UNAVAILABLE, so the caller comes again.
 */
export function serverStream<Request, Response>(
  handler: (request: Request, context: CallContext) => AsyncIterable<Response>,
): handleServerStreamingCall<Request, Response> {
  return (call) => void pump(call, admittedOf(call), () => handler(call.request, contextOf(call, true)));
}

/**
 * Many requests, many answers, each at its own pace. Requests are read only when the handler asks for the next; answers
 * are asked for only when the caller takes more. When the server closes, the requests end as if the caller had ended
 * them: the handler answers what it has read, then the call ends with UNAVAILABLE. A caller that goes away makes the
 * requests throw, so that half an input is never taken for a whole one.
 */
export function bidi<Request, Response>(
  handler: (requests: AsyncIterable<Request>, context: CallContext) => AsyncIterable<Response>,
): handleBidiStreamingCall<Request, Response> {
  return (call) => {
    const admitted = admittedOf(call);
    const requests = requestsOf<Request>(call, admitted.closing);
    void pump(call, admitted, () => handler(requests, contextOf(call)));
  };
}

const isPromise = <T>(value: T | Promise<T>): value is Promise<T> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/** The gate around the handler turns the error into a status. */
const failTo =
  <Response>(callback: sendUnaryData<Response>) =>
  (thrown: unknown): void =>
    callback(AppError.from(thrown) as unknown as Parameters<typeof callback>[0]);
