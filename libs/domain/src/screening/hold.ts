import type { Instant } from '../item/values.ts';

/** RFI: information needed. RFS: screening to a high-risk standard. DNL: do not load. customs: kept for examination. */
export type HoldKind = 'RFI' | 'RFS' | 'DNL' | 'customs';

export type HoldAction = 'placed' | 'still-in-place' | 'removed';

/** A hold as item state keeps it: open until a person lifts it. A resubmission never does. */
export interface OpenHold {
  readonly kind: HoldKind;
  /** Stable reference that answers and removals name. */
  readonly reference: string;
  readonly placedAt: Instant;
  readonly pointer?: string;
  readonly text: string;
}

/** A hold as one decision reports it. */
export interface HoldStatus extends OpenHold {
  readonly action: HoldAction;
}
