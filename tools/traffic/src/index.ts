export { makeTraffic, type TrafficOptions } from './make-traffic.ts';
export type {
  ContentType,
  Course,
  ItemDefect,
  ItemKind,
  ItemTruth,
  MessageTruth,
  PlantedAs,
  TrafficStep,
} from './truth.ts';
export { manifestOf, recordManifest, type Manifest, type ManifestRecorder } from './manifest.ts';
export {
  BASE_RATE,
  precisionAt,
  scoreAgainstTruth,
  type ItemResult,
  type KindScore,
  type TrafficScore,
} from './score.ts';
export { formatScore } from './format-score.ts';
export { COURIER_OPERATORS, POSTAL_OPERATORS, type CourierOperator, type PostalOperator } from './operators.ts';
export { seeded } from './seeded.ts';
