/**
 * The prior of a category or country, 0..1; of one that is not listed `_default`. Keys may be declared text: only the
 * pack's own entries count.
 */
export const priorOf = (priors: Readonly<Record<string, number>>, key: string): number =>
  (Object.hasOwn(priors, key) ? priors[key] : priors['_default']) ?? 0;
