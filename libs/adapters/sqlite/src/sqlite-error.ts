import { AppError, isAppError } from '@portcullis/domain';

/** Primary result codes of SQLite that pass by themselves or once somebody made room. */
const BUSY = 5;
const LOCKED = 6;
const FULL = 13;

/** A driver error as ours: `unavailable` for a busy database or a full disk, `internal` for the rest. */
export function translateError(thrown: unknown, what: string): AppError {
  if (isAppError(thrown)) return thrown;
  const { errcode, errstr, message } = thrown as { errcode?: number; errstr?: string; message?: string };
  const primary = (errcode ?? 0) & 0xff;
  const code = primary === BUSY || primary === LOCKED || primary === FULL ? 'unavailable' : 'internal';
  return new AppError(code, `${what}: ${message ?? errstr ?? 'unknown error'}`, thrown);
}

/** True when the same statement may succeed in a moment. */
export function isBusy(thrown: unknown): boolean {
  const primary = ((thrown as { errcode?: number }).errcode ?? 0) & 0xff;
  return primary === BUSY || primary === LOCKED;
}
