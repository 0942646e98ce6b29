import { type Metadata, status } from '@grpc/grpc-js';
import { AppError, type AppErrorCode } from '@portcullis/domain';

import { decodeStatus } from './status-details.ts';

/** What a client got instead of a result, as an `AppError` with the field violations or the retry delay it brought. */
export function errorOfStatus(thrown: unknown): AppError {
  if (!isServiceError(thrown)) return AppError.from(thrown);
  const { violations, retryAfterMs } = detailsOf(thrown.metadata);
  const exists = thrown.code === status.ALREADY_EXISTS;
  return Object.assign(new AppError(codeOf(thrown.code, retryAfterMs), thrown.details, thrown), {
    ...(violations !== undefined && { violations }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(exists && { alreadyExists: true }),
  });
}

/** Too large a message is RESOURCE_EXHAUSTED as well, but without a delay: it never fits, so waiting is no use. */
function codeOf(code: status, retryAfterMs: number | undefined): AppErrorCode {
  switch (code) {
    case status.INVALID_ARGUMENT:
    case status.OUT_OF_RANGE:
      return 'invalid';
    case status.RESOURCE_EXHAUSTED:
      return retryAfterMs === undefined ? 'invalid' : 'unavailable';
    case status.NOT_FOUND:
      return 'not_found';
    case status.ALREADY_EXISTS:
    case status.ABORTED:
    case status.FAILED_PRECONDITION:
      return 'conflict';
    case status.PERMISSION_DENIED:
    case status.UNAUTHENTICATED:
      return 'denied';
    case status.UNAVAILABLE:
    case status.DEADLINE_EXCEEDED:
    case status.CANCELLED:
      return 'unavailable';
    case status.OK:
    case status.UNKNOWN:
    case status.UNIMPLEMENTED:
    case status.INTERNAL:
    case status.DATA_LOSS:
      return 'internal';
    default: // a code of later days
      return 'internal';
  }
}

function detailsOf(metadata: Metadata | undefined) {
  const [bytes] = metadata?.get('grpc-status-details-bin') ?? [];
  return Buffer.isBuffer(bytes) ? decodeStatus(bytes) : {};
}

interface CallFailure {
  readonly code: status;
  readonly details: string;
  readonly metadata?: Metadata;
}

const isServiceError = (thrown: unknown): thrown is CallFailure =>
  typeof thrown === 'object' &&
  thrown !== null &&
  typeof (thrown as Partial<CallFailure>).code === 'number' &&
  typeof (thrown as Partial<CallFailure>).details === 'string';
