export { assessRisk, RANDOM_SELECTION, type RiskAssessment } from './assess.ts';
export { compileRisk, type CompiledProfile, type CompiledRisk, type EnabledIndicator } from './compile.ts';
export { indicators } from './indicators/index.ts';
export {
  fires,
  indicator,
  quiet,
  unknown,
  type Fires,
  type Indicator,
  type IndicatorDefinition,
  type IndicatorKind,
  type Judgement,
  type JudgeExtra,
  type Parameters,
  type Quiet,
  type RiskExtra,
  type Unknown,
} from './indicator.ts';
export { laneOfScore } from './lanes.ts';
export { scoreOf } from './score.ts';
