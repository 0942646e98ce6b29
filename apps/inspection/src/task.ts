import type { Declaration, Instant, ResultCode, Screening } from '@portcullis/domain';
import type { WithPending } from '@portcullis/service';
import type { SealedText } from '@portcullis/wire';

export type TaskStatus = 'open' | 'claimed' | 'decided' | 'withdrawn';

/** `documents`: papers only. `open`: the parcel is opened. */
export type ExamLevel = 'documents' | 'open';

/** What an officer entered, and under which request: the same request again is the same result. */
export interface TaskResult {
  readonly code: ResultCode;
  readonly requestId: string;
  readonly at: Instant;
  readonly officer: string;
}

/**
 * One item in an office's queue: one document an item, so that two officers can never work on it at once. A further
 * hold after a result starts the next round.
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
  /** Why the item was chosen; kept when a later decision would not choose it and only the hold stays. */
  readonly selection: Screening['selection'];
  readonly declaration: Declaration;
  readonly sealed?: SealedText;
  readonly claimedBy?: string;
  readonly leaseUntil?: Instant;
  readonly result?: TaskResult;
  /** Results of earlier rounds, oldest first. */
  readonly earlier?: readonly TaskResult[];
  /** References of the holds that the last result dealt with and that are still in place: they ask for no further round. */
  readonly settled?: readonly string[];
}
