import type {
  Declaration,
  Finding,
  HoldStatus,
  Instant,
  LocalDate,
  OfficerRevision,
  OpenHold,
  PhysicalEvent,
  PreviousDecision,
  Facts,
} from '@portcullis/domain';

import type { Reopening, SealedText } from './events.ts';

/** Item state: one document per number. A number used again after twelve months is another item in the same document. */
export interface ItemDocument {
  readonly key: string;
  readonly number: string;
  /** Who sent it last, so that what is found at a sender reaches the sender's other parcels. */
  sender?: string;
  /** Oldest first. */
  items: ItemState[];
  /** Every physical event of the number, by the event that told it; each belongs to the item begun by then. */
  physical: { readonly id: string; readonly event: PhysicalEvent }[];
}

export interface ItemState {
  itemId: string;
  /** Earliest posting (or message) date: the item is what was declared within twelve months of it. */
  firstOn: LocalDate;
  submissions: SubmissionEntry[];
  physical: PhysicalEvent[];
  openHolds: OpenHold[];
  /** Lifted since the last decision; told once. */
  justLifted: HoldStatus[];
  results: { readonly id: string; readonly code: Facts['results'][number]['code']; readonly at: Instant }[];
  revision?: OfficerRevision;
  /** Every decision, oldest first: the event that caused it and the document that keeps it. */
  decided: { readonly causedBy: string; readonly decision: string }[];
  last?: PreviousDecision;
  /** Where this item's own sighting stands. */
  sighted?: string;
}

/** One submission of one declaration, with what the quality check found when it came. */
export interface SubmissionEntry {
  readonly eventId: string;
  readonly declaration: Declaration;
  readonly sealed?: SealedText;
  readonly quality: readonly Finding[];
  readonly accepted: boolean;
}

/**
 * A decision with the facts it stands on. Written once, never changed. Facts and screening are kept as the very JSON text
 * that was made: the receipt names the digest of the facts, and replay compares the screening byte for byte.
 */
export interface DecisionDocument {
  readonly key: string;
  readonly itemId: string;
  readonly causedBy: string;
  readonly at: Instant;
  readonly facts: string;
  readonly screening: string;
  readonly reopens: readonly Reopening[];
}
