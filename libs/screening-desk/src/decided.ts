import type { Declaration, Instant, Screening } from '@portcullis/domain';

import type { DeskEvent, Reopening, SealedText } from './events.ts';

/** A stored decision, with what a publisher needs beside it. */
export interface Decided {
  readonly id: string;
  readonly at: Instant;
  readonly screening: Screening;
  readonly declaration: Declaration;
  readonly reopens: readonly Reopening[];
  readonly sealed?: SealedText;
}

export interface DeskOutcome {
  readonly event: DeskEvent;
  /** Absent where there was nothing to decide: a physical event of an item nobody declared yet, a reopening after release. */
  readonly decided?: Decided;
}
