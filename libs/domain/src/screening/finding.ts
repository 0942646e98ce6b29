/** `error`: not accepted, as if not filed. `incomplete`: filed, below the standard. `warning`: a hint. */
export type Severity = 'error' | 'incomplete' | 'warning';

/** One finding of the quality check, addressed to the sender. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Path of the element in canonical names: `lines[0].description`, `consignee.name`. */
  readonly pointer: string;
  /** A sentence the sender can act on. Never repeats nominal data. */
  readonly text: string;
}
