import type { Instant } from './values.ts';

/** Physical facts of an item. Only `released` lets it go; a green answer to a pre-advice does not. */
export type PhysicalKind = 'departed' | 'arrived' | 'presented' | 'released';

export interface PhysicalEvent {
  readonly kind: PhysicalKind;
  readonly at: Instant;
  /** Operational event code as received (EMC, EMD, EDB, EDC, …). */
  readonly code?: string;
  /** Office or place (IMPC, hub code). */
  readonly place?: string;
}
