import type { Facts, IndicatorGroup, IprScope, ReliefResult, RulePack, SeenValue, TextSpan } from '@portcullis/domain';

export type Parameters = Readonly<Record<string, number | string | boolean>>;

/** Of an indicator that has nothing to set. */
export type NoParameters = Readonly<Record<string, never>>;

/** What a decision knows beside its facts when it judges risk. */
export interface RiskExtra {
  readonly relief?: ReliefResult;
  readonly iprScope?: IprScope;
  /** Value thresholds in force for the item on its day, each in the rule's own currency. */
  readonly limits: readonly { readonly amount: string; readonly currency: string }[];
}

/** What an indicator sees beside facts and parameters: the extra of the decision and the priors of the rule pack. */
export interface JudgeExtra extends RiskExtra {
  readonly priors: RulePack['priors'];
}

export interface Fires {
  readonly answer: 'fires';
  /** 0..1: the share of the weight it earns. */
  readonly strength: number;
  /** One sentence for the officer, without nominal data. */
  readonly text: string;
  readonly saw: readonly SeenValue[];
  readonly spans?: readonly TextSpan[];
}

export interface Unknown {
  readonly answer: 'unknown';
  /** What was missing: pointers of the declaration, or the look-up that had no answer (`rates.USD-EUR`). */
  readonly missing: readonly string[];
}

export interface Quiet {
  readonly answer: 'quiet';
}

/** Three values: a missing or doubtful input is `unknown`, never `quiet`. */
export type Judgement = Fires | Unknown | Quiet;

/**
 * `risk` takes a weight of zero or more, `mitigating` of zero or less. `priority` says how urgent an item is, not how
 * suspicious: its weight is zero.
 */
export type IndicatorKind = 'risk' | 'mitigating' | 'priority';

export interface Indicator {
  /** Never changes. A change of meaning raises `version`. */
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly kind: IndicatorKind;
  readonly version: number;
  /** The question it answers, for lists and the console. */
  readonly asks: string;
  /** The parameters it knows, with the values that hold where a rule pack names none. */
  readonly defaults: Parameters;
  readonly judge: (facts: Facts, parameters: Parameters, extra: JudgeExtra) => Judgement;
}

export interface IndicatorDefinition<P extends Parameters> {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly kind?: IndicatorKind;
  readonly version: number;
  readonly asks: string;
  readonly defaults?: P;
  readonly judge: (facts: Facts, parameters: P, extra: JudgeExtra) => Judgement;
}

/**
 * Declares one indicator. `judge` may rely on the type of its parameters: `compileRisk` refuses a rule pack that names
 * another parameter than `defaults` or gives one another type.
 */
export const indicator = <P extends Parameters = NoParameters>(definition: IndicatorDefinition<P>): Indicator => ({
  id: definition.id,
  group: definition.group,
  kind: definition.kind ?? 'risk',
  version: definition.version,
  asks: definition.asks,
  defaults: definition.defaults ?? {},
  judge: definition.judge as unknown as Indicator['judge'],
});

const QUIET: Quiet = { answer: 'quiet' };

/** Nothing to say. Always the same object: most indicators are quiet for most items. */
export const quiet = (): Quiet => QUIET;

export const unknown = (...missing: readonly string[]): Unknown => ({ answer: 'unknown', missing });

export const fires = (
  strength: number,
  {
    text,
    saw,
    spans,
  }: { readonly text: string; readonly saw: readonly SeenValue[]; readonly spans?: readonly TextSpan[] },
): Fires =>
  spans === undefined ? { answer: 'fires', strength, text, saw } : { answer: 'fires', strength, text, saw, spans };
