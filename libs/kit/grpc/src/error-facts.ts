import { AppError, isAppError } from '@portcullis/domain';

/** One field that was refused, in words for the sender. */
export interface FieldViolation {
  /** Path of the field, for example `consignment.lines[0].quantity`. */
  readonly field: string;
  readonly description: string;
}

/** An `invalid` error that names each field; travels as google.rpc.BadRequest. */
export const invalidFields = (message: string, violations: readonly FieldViolation[]): AppError =>
  Object.assign(new AppError('invalid', message), { violations });

/** The fields that an error names; empty when it names none. */
export function fieldViolations(error: unknown): readonly FieldViolation[] {
  const { violations } = factsOf(error);
  return Array.isArray(violations) ? (violations as readonly FieldViolation[]) : [];
}

/** Says that there is too much work just now; travels as RESOURCE_EXHAUSTED with google.rpc.RetryInfo. */
export const overloaded = (retryAfter: number, message = 'too much work at the moment; try again later'): AppError =>
  Object.assign(new AppError('unavailable', message), { retryAfterMs: retryAfter });

/** Milliseconds after which to try again, when the error says so. */
export function retryAfterMs(error: unknown): number | undefined {
  const { retryAfterMs: delay } = factsOf(error);
  return typeof delay === 'number' ? delay : undefined;
}

/** A `conflict` with something that is there already; travels as ALREADY_EXISTS instead of ABORTED. */
export const alreadyExists = (message: string): AppError =>
  Object.assign(new AppError('conflict', message), { alreadyExists: true });

export const saysAlreadyExists = (error: AppError): boolean => factsOf(error).alreadyExists === true;

interface ErrorFacts {
  readonly violations?: unknown;
  readonly retryAfterMs?: unknown;
  readonly alreadyExists?: unknown;
}

const factsOf = (error: unknown): ErrorFacts => (isAppError(error) ? (error as ErrorFacts) : {});
