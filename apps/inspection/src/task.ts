import type { Declaration, Instant, ResultCode, Screening } from '@portcullis/domain';
import type { WithPending } from '@portcullis/service';

export type TaskStatus = 'open' | 'claimed' | 'decided' | 'withdrawn';

/** `documents`: papers only. `open`: the parcel is opened. */
export type ExamLevel = 'documents' | 'open';

/**
 * One item in an office's queue: one document an item, so that two officers can never work on it at once. A further
 * selection after a result starts the next round.
 */
export interface TaskDocument extends WithPending {
  readonly itemId: string;
  readonly key: string;
  readonly number: string;
  readonly office: string;
  readonly round: number;
  readonly status: TaskStatus;
  readonly examLevel: ExamLevel;
  readonly priority: number;
  readonly createdAt: Instant;
  readonly why: string;
  /** Number of the newest decision seen: older ones change nothing. */
  readonly assessmentNo: number;
  readonly screeningId: string;
  readonly screening: Screening;
  readonly declaration: Declaration;
  readonly sealed?: { readonly keyId: string; readonly sealed: string };
  readonly claimedBy?: string;
  readonly leaseUntil?: Instant;
  readonly result?: {
    readonly code: ResultCode;
    readonly requestId: string;
    readonly at: Instant;
    readonly officer: string;
  };
}
