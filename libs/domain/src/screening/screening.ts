import type { Channel, DeclarationKind } from '../item/declaration.ts';
import type { Instant } from '../item/values.ts';
import type { Finding } from './finding.ts';
import type { HoldStatus } from './hold.ts';
import type { FiredIndicator, Score, UnjudgedIndicator } from './indicator.ts';
import type { Lane } from './lane.ts';
import type { IprScope, ReliefResult } from './relief.ts';

/** Why an item is to be looked at. `random` is drawn before and apart from the score and never told to the operator. */
export interface SelectionReason {
  readonly kind: 'score' | 'criterion' | 'alert' | 'application' | 'random' | 'missing-data' | 'hold';
  readonly reference: string;
}

/** The smallest correction by the sender that would change the lane. */
export interface Help {
  readonly pointer: string;
  readonly text: string;
  readonly wouldBe: Lane;
}

/** What differs from the decision before. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Names everything the decision stands on, so that it can be replayed. */
export interface Receipt {
  /** SHA-256 of the canonical JSON of the facts. */
  readonly factsDigest: string;
  readonly rulePack: string;
  readonly engine: string;
  /** Versions of every look-up, by name. */
  readonly lookups: Readonly<Record<string, string>>;
  /** The clock the decision was given. */
  readonly clock: Instant;
}

/** One decision on one item: the output of `assess`. */
export interface Screening {
  readonly itemId: string;
  readonly number: string;
  /** Id of the event that caused the decision; the decision is stored under it. */
  readonly causedBy: string;
  readonly assessmentNo: number;
  readonly basedOn: readonly {
    readonly kind: DeclarationKind;
    readonly operator: string;
    readonly messageId: string;
    readonly channel: Channel;
  }[];
  /** True until the event whose date picks the rules has come. */
  readonly provisional: boolean;
  /** False: the declaration has an `error` finding; no lane is given. */
  readonly accepted: boolean;
  readonly cancelled: boolean;
  readonly quality: readonly Finding[];
  readonly relief?: ReliefResult;
  readonly iprScope?: IprScope;
  readonly indicators: readonly FiredIndicator[];
  readonly unjudged: readonly UnjudgedIndicator[];
  readonly score?: Score;
  readonly lane?: Lane;
  readonly holds: readonly HoldStatus[];
  readonly selected: boolean;
  readonly selection: readonly SelectionReason[];
  readonly help: readonly Help[];
  readonly changes: readonly Change[];
  readonly receipt: Receipt;
}
