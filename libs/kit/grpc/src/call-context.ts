import type { Metadata } from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';
import type { Principal } from '@portcullis/security';

import type { StatusError } from './status-of-error.ts';

/** What a handler may know of the call besides its message. */
export interface CallContext {
  /** Who calls, from the credentials. */
  readonly principal: Principal;
  /** Absent: the caller waits as long as it takes. */
  readonly deadline: Date | undefined;
  /** Aborts when the caller went away or its deadline passed; for a server stream also when the server closes. */
  readonly signal: AbortSignal;
  readonly metadata: Metadata;
}

/** What the server knows of a call it let in. */
export interface Admitted {
  readonly principal: Principal;
  readonly toStatus: (thrown: unknown) => StatusError;
  /** Aborts when the server starts to close. */
  readonly closing: AbortSignal;
  /** The call is over: makes room for another. */
  readonly release: () => void;
}

/** The part of a grpc-js call that is used here. */
export interface ServedCall extends NodeJS.EventEmitter {
  readonly metadata: Metadata;
  readonly cancelled: boolean;
  getDeadline(): Date | number;
}

const ADMITTED = Symbol('admitted');

export function admit(call: ServedCall, admitted: Admitted): void {
  (call as AdmittedCall)[ADMITTED] = admitted;
}

/** Denied when the call did not come through `startGrpcServer`: a handler is never served without its gate. */
export function admittedOf(call: ServedCall): Admitted {
  const admitted = (call as AdmittedCall)[ADMITTED];
  if (admitted === undefined) throw new AppError('denied', 'the call was not let in');
  return admitted;
}

/** Deadline and signal are made when they are asked for: most calls never do. */
export function contextOf(call: ServedCall, endsWithServer = false): CallContext {
  const { principal, closing } = admittedOf(call);
  let signal: AbortSignal | undefined;
  return {
    principal,
    metadata: call.metadata,
    get deadline() {
      const deadline = call.getDeadline();
      if (typeof deadline !== 'number') return deadline;
      return Number.isFinite(deadline) ? new Date(deadline) : undefined;
    },
    get signal() {
      return (signal ??= signalOf(call, endsWithServer ? closing : undefined));
    },
  };
}

function signalOf(call: ServedCall, closing: AbortSignal | undefined): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    closing?.removeEventListener('abort', abort);
    controller.abort();
  };
  if (call.cancelled || closing?.aborted === true) abort();
  else {
    call.once('cancelled', abort); // grpc-js says so at the end of every call, however it ended
    closing?.addEventListener('abort', abort);
  }
  return controller.signal;
}

interface AdmittedCall extends ServedCall {
  [ADMITTED]?: Admitted;
}
