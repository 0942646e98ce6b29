import { randomUUID } from 'node:crypto';

import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';
import type { Logger } from '@portcullis/observability';

import { fieldViolations, retryAfterMs, saysAlreadyExists } from './error-facts.ts';
import { encodeStatus, type StatusDetails } from './status-details.ts';

/** What a server answers instead of a result. */
export type StatusError = StatusObject & Error;

export interface FailedCall {
  readonly path: string;
  /** Absent: nobody was authenticated, so a denial is UNAUTHENTICATED. */
  readonly principal?: { readonly id: string } | undefined;
}

const LONGEST_MESSAGE = 500;

/**
 * The status of a thrown value. `internal` tells the caller nothing but an id; the log has the error under that id.
 * `unavailable` is logged too, everything else is the caller's affair.
 */
export function statusOfError(thrown: unknown, call: FailedCall, logger: Logger): StatusError {
  const error = AppError.from(thrown);
  const about = { path: call.path, caller: call.principal?.id, err: error };
  switch (error.code) {
    case 'invalid':
      return statusError(status.INVALID_ARGUMENT, error.message, { violations: fieldViolations(error) });
    case 'not_found':
      return statusError(status.NOT_FOUND, error.message);
    case 'conflict':
      return statusError(saysAlreadyExists(error) ? status.ALREADY_EXISTS : status.ABORTED, error.message);
    case 'denied':
      return statusError(
        call.principal === undefined ? status.UNAUTHENTICATED : status.PERMISSION_DENIED,
        error.message,
      );
    case 'unavailable': {
      const delay = retryAfterMs(error);
      if (delay !== undefined) return statusError(status.RESOURCE_EXHAUSTED, error.message, { retryAfterMs: delay });
      logger.warn(about, 'call not served');
      return statusError(status.UNAVAILABLE, error.message);
    }
    case 'internal': {
      const errorId = randomUUID();
      logger.error({ ...about, errorId }, 'call failed');
      return statusError(status.INTERNAL, `internal error ${errorId}`);
    }
  }
}

export function statusError(code: status, message: string, details: StatusDetails = {}): StatusError {
  // grpc-js puts the text through encodeURI, which throws for half a surrogate pair.
  const text = message.slice(0, LONGEST_MESSAGE).toWellFormed();
  const metadata = new Metadata();
  if ((details.violations?.length ?? 0) > 0 || details.retryAfterMs !== undefined)
    metadata.set('grpc-status-details-bin', encodeStatus(code, text, details));
  return Object.assign(new Error(text), { code, details: text, metadata });
}
