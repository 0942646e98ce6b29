import type { Instant } from '@portcullis/domain';

/** An instant for a Timestamp field; undefined stays undefined. */
export const toTimestamp = (instant: Instant | undefined): Date | undefined =>
  instant === undefined ? undefined : new Date(instant);

export const fromTimestamp = (date: Date | undefined): Instant | undefined => date?.toISOString();

/** Drops `readonly`, for building a value step by step before it is handed on. */
export type Building<T> = { -readonly [K in keyof T]: T[K] };
