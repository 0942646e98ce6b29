/** What went wrong, in the six ways a caller can react to. Tell errors apart by `code`, never by class. */
export type AppErrorCode = 'invalid' | 'not_found' | 'conflict' | 'denied' | 'unavailable' | 'internal';

/** The one error thrown for what a caller cannot be expected to handle; `message` names the thing and its id. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
  }

  /** Any thrown value as an `AppError`; what is none becomes `internal` with the original as its cause. */
  static from(thrown: unknown): AppError {
    if (isAppError(thrown)) return thrown;
    const message = Error.isError(thrown) ? thrown.message : String(thrown);
    return new AppError('internal', message, thrown);
  }
}

/** True for an `AppError`, also for one made in another realm (a test runner's sandbox). */
export function isAppError(thrown: unknown): thrown is AppError {
  return typeof thrown === 'object' && thrown !== null && (thrown as { name?: unknown }).name === 'AppError';
}
