import type { Declaration, Instant, OfficerRevision, PhysicalEvent, ResultCode } from '@portcullis/domain';

/** Encrypted parties as they travel and rest: the desk has no key for them. */
export interface SealedText {
  readonly keyId: string;
  /** base64 */
  readonly sealed: string;
}

interface EventBase {
  /** Id of the fact in the log; its decision is stored under it. */
  readonly id: string;
  /** Log key of the item. */
  readonly key: string;
}

/** What makes the desk decide, or decide again. */
export type DeskEvent =
  | (EventBase & { readonly kind: 'declared'; readonly declaration: Declaration; readonly sealed?: SealedText })
  | (EventBase & { readonly kind: 'physical'; readonly event: PhysicalEvent })
  | (EventBase & { readonly kind: 'reopened'; readonly itemId: string })
  | (EventBase & {
      readonly kind: 'inspected';
      readonly itemId: string;
      readonly result: ResultCode;
      readonly at: Instant;
      readonly liftedHolds: readonly string[];
      readonly revision?: OfficerRevision;
    });

/** Another item whose decision used a sum that this one changed. */
export interface Reopening {
  readonly key: string;
  readonly number: string;
  readonly itemId: string;
  readonly reason: 'sum-changed' | 'history-changed';
}
