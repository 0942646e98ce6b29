import type { Instant } from '@portcullis/domain';

/** Stands in a message for an instant that it should name and does not; our own writers always name it. */
export const NO_INSTANT: Instant = '1970-01-01T00:00:00.000Z';

/** An instant for a Timestamp field; undefined stays undefined. */
export const toTimestamp = (instant: Instant | undefined): Date | undefined =>
  instant === undefined ? undefined : new Date(instant);

/** Undefined also for a time that no instant can name: outside the years 0001 to 9999. */
export function fromTimestamp(date: Date | undefined): Instant | undefined {
  if (date === undefined || Number.isNaN(date.getTime())) return undefined;
  const instant = date.toISOString();
  return instant.length === INSTANT_LENGTH && !instant.startsWith('0000') ? instant : undefined;
}

const INSTANT_LENGTH = 'YYYY-MM-DDThh:mm:ss.sssZ'.length;

/** Drops `readonly`, for building a value step by step before it is handed on. */
export type Building<T> = { -readonly [K in keyof T]: T[K] };
