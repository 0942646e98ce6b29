export { compileRules, neededCurrencies, type CompiledRules } from './compile.ts';
export { decideDeMinimis, type DeMinimisAnswer } from './decide.ts';
export { tariffItemsOf } from './flat-charge.ts';
export type { DeMinimisQuestion, PreviousParcel, QuestionGoods, RateFor, TraderOrPrivate } from './question.ts';
export { jurisdictionsOf } from './territory.ts';
