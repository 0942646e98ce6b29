export type IndicatorGroup =
  'brand' | 'data' | 'value' | 'pattern' | 'party' | 'route' | 'intelligence' | 'physical' | 'safety' | 'control';

/** A stretch of declared text: UTF-16 offsets into the element at `pointer`. */
export interface TextSpan {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

/** A plain value an indicator saw: what it is, what it was, what is usual. */
export interface SeenValue {
  readonly name: string;
  readonly value: string;
  readonly usual?: string;
}

export interface FiredIndicator {
  readonly id: string;
  readonly version: number;
  readonly group: IndicatorGroup;
  /** 0..1 */
  readonly strength: number;
  /** weight × strength before caps; negative mitigates. */
  readonly points: number;
  /** One sentence for the officer. Never repeats nominal data. */
  readonly text: string;
  readonly saw: readonly SeenValue[];
  readonly spans?: readonly TextSpan[];
}

/** An indicator that could not be judged: shown, no points. */
export interface UnjudgedIndicator {
  readonly id: string;
  readonly version: number;
  readonly missing: readonly string[];
}

export interface Score {
  /** 0..100 after caps. */
  readonly points: number;
  readonly byGroup: Readonly<Partial<Record<IndicatorGroup, number>>>;
  /** Caps that took points away. */
  readonly caps: readonly {
    readonly groups: readonly IndicatorGroup[];
    readonly cap: number;
    readonly before: number;
  }[];
}
