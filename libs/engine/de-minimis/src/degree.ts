/**
 * The domain's `Tri` as a number, because a hundred of them are combined for one parcel: the lower of two is "both", the
 * higher is "either" (Kleene's strong logic).
 */
export type Degree = 0 | 1 | 2;

export const NO = 0;
export const UNSURE = 1;
export const YES = 2;

export const both = (a: Degree, b: Degree): Degree => (a < b ? a : b);

export const either = (a: Degree, b: Degree): Degree => (a > b ? a : b);

export const degreeOf = (value: boolean | undefined): Degree => (value === undefined ? UNSURE : value ? YES : NO);

/** Collects pointers of what was not known; absent where nobody asks, which is the fast way. */
export type Missing = Set<string> | undefined;
