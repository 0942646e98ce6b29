export { checkDeclaration } from './check-declaration.ts';
export type { CheckContext } from './checks/report.ts';
export { compileTerms, type CompiledTerms, type TermData, type TermsData } from './description/compile-terms.ts';
export type { ContentDefect } from './description/content-rules.ts';
export { descriptionFingerprint } from './description/description-fingerprint.ts';
export { judgeDescription, type DescriptionJudgement } from './description/judge-description.ts';
export {
  classifyGoods,
  compileCategories,
  type CategoryData,
  type CompiledCategories,
  type GoodsCategory,
} from './goods/classify-goods.ts';
export { goodsGroups, GROUPS_BY_CODE } from './goods/goods-groups.ts';
export type { HsRange } from './goods/hs-table.ts';
export { judgePartyTexts } from './party/judge-party-texts.ts';
