import type { IndicatorGroup } from '../screening/indicator.ts';
import type { DeMinimisRule } from './de-minimis-rule.ts';

/**
 * Everything about a decision that is policy: immutable data, named by the digest of its JSON. `assess(facts, pack)` sees
 * facts and pack and nothing else, so an old decision is replayed with the pack it names.
 */
export interface RulePack {
  readonly schema: 1;
  readonly id: string;
  readonly version: number;
  /** By indicator id; an indicator that is not listed is off. */
  readonly indicators: Readonly<Record<string, IndicatorSetting>>;
  readonly groupCaps: Readonly<Partial<Record<IndicatorGroup, number>>>;
  readonly combinedCaps: readonly {
    readonly groups: readonly IndicatorGroup[];
    readonly cap: number;
    readonly reason: string;
  }[];
  /** Lower bounds of the lanes over the score, bound included: below `yellowFrom` is green. */
  readonly lanes: { readonly yellowFrom: number; readonly orangeFrom: number; readonly redFrom: number };
  /** Shares drawn at random, per office; `*` is every other office. */
  readonly offices: Readonly<Record<string, { readonly randomRate: number; readonly auditRate: number }>>;
  /** By jurisdiction; `*` is every other one. */
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly deMinimis: { readonly version: string; readonly rules: readonly DeMinimisRule[] };
  /** Relative propensity of provenance economies and product categories, 0..1, with `_default`. */
  readonly priors: {
    readonly provenance: Readonly<Record<string, number>>;
    readonly category: Readonly<Record<string, number>>;
  };
}

export interface IndicatorSetting {
  /** Version of the indicator's code that the weight was set for. */
  readonly version: number;
  readonly weight: number;
  readonly parameters?: Readonly<Record<string, number | string | boolean>>;
}

/** What one jurisdiction asks for beyond the score. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  /** Fields (pointers) without which a lane is never green or blue; `lines[].x` means each line. */
  readonly neededForFree: readonly string[];
  /** Unknown results that ask (lane yellow at least). */
  readonly unknownAsks: readonly ('duty' | 'vat' | 'iprScope')[];
  /** Days an item without a finding is kept. */
  readonly keepDays: number;
}
