import type { DeMinimisRule } from '@portcullis/domain';

import type { Condition } from './conditions.ts';
import type { Fine } from './fine-amount.ts';
import type { Quota } from './quota-terms.ts';
import type { Rank } from './rank.ts';
import type { Sentences } from './sentences.ts';
import type { Window } from './window.ts';

/** A threshold ready for comparing: an amount, times `factor` if there is one, against `fine`. */
export interface Limit {
  readonly currency: string;
  readonly fine: Fine;
  readonly factor: bigint | undefined;
  /** The exact amount is already outside (`lt`). */
  readonly strict: boolean;
}

/**
 * A rule with everything parsed that does not depend on the question. What is asked of every rule is copied out of `rule`,
 * since objects of one shape are read faster than the data's many shapes.
 */
export interface CompiledRule {
  readonly rule: DeMinimisRule;
  readonly id: string;
  readonly verified: boolean;
  readonly mode: DeMinimisRule['mode'];
  readonly audience: DeMinimisRule['audience'];
  readonly basis: DeMinimisRule['basis'];
  readonly rank: Rank;
  readonly byDispatch: boolean;
  readonly originOnly: ReadonlySet<string> | undefined;
  readonly originExclude: ReadonlySet<string> | undefined;
  readonly limit: Limit | undefined;
  /** Milligrams. */
  readonly maxMass: bigint | undefined;
  readonly excluded: ReadonlySet<string> | undefined;
  /** Groups that this gift relief frees up to quantities which a declaration does not state. */
  readonly allowances: ReadonlySet<string> | undefined;
  readonly window: Window;
  readonly quota: Quota | undefined;
  readonly conditions: readonly Condition[] | undefined;
  readonly sentences: Sentences;
}
