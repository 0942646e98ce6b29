export { loadBaselinePack } from './baseline-pack.ts';
export { loadDeMinimisRules, type DeMinimisRules } from './de-minimis-rules.ts';
export { loadEcbRates, type EcbRates } from './ecb-rates.ts';
export { loadIndicatorDefaults, type IndicatorDefault, type IndicatorDefaults } from './indicator-defaults.ts';
export { jurisdictionOf } from './jurisdiction.ts';
export {
  loadProductCategories,
  type HsRange,
  type ProductCategories,
  type ProductCategory,
} from './product-categories.ts';
export { loadSampleRights, type SampleRight } from './sample-rights.ts';
export {
  loadUnacceptableDescriptions,
  type UnacceptableDescriptions,
  type UnacceptableTerm,
} from './unacceptable-descriptions.ts';
export { loadTables, type Tables } from './tables.ts';
