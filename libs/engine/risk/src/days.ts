import type { Facts, LocalDate } from '@portcullis/domain';

/** Milliseconds. */
export const DAY = 86_400_000;

/** Days since 1970; `NaN` for text that is no date, so that it lies in no window. */
export const dayNumber = (date: LocalDate): number => Math.floor(Date.parse(date.slice(0, 10)) / DAY);

/** The day this item counts on among others of its consignee: when its declaration came. */
export const dayOfItem = (facts: Facts): number => dayNumber(facts.declaration.submission.receivedAt);
