/** Kleene's strong three-valued logic: what is not known is neither yes nor no, and is never taken for good. */
export type Tri = 'yes' | 'no' | 'unknown';

export const triOf = (value: boolean | undefined): Tri => (value === undefined ? 'unknown' : value ? 'yes' : 'no');

export const not = (a: Tri): Tri => (a === 'unknown' ? a : a === 'yes' ? 'no' : 'yes');

/** `no` as soon as one is `no`; `yes` only when all are. */
export function allOf(values: Iterable<Tri>): Tri {
  let result: Tri = 'yes';
  for (const value of values) {
    if (value === 'no') return 'no';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

/** `yes` as soon as one is `yes`; `no` only when all are. */
export function anyOf(values: Iterable<Tri>): Tri {
  let result: Tri = 'no';
  for (const value of values) {
    if (value === 'yes') return 'yes';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}
