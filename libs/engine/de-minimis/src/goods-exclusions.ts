import type { CompiledRule } from './compiled-rule.ts';
import { NO, UNSURE, YES, both, type Degree, type Missing } from './degree.ts';
import type { DeMinimisQuestion, QuestionGoods } from './question.ts';

/**
 * Are all goods such that the rule may cover them? One excluded article takes the whole parcel out: rules seldom say whether
 * it does, and leaving the rest inside would be the guess in favour (domain paper on de minimis, section 8).
 */
export function areGoodsEligible(question: DeMinimisQuestion, rule: CompiledRule, missing?: Missing): Degree {
  const { excluded, allowances } = rule;
  if (excluded === undefined && allowances === undefined) return YES;
  const { goods } = question;
  if (goods.length === 0) {
    missing?.add('/goods');
    return UNSURE;
  }
  let result: Degree = YES;
  for (let index = 0; index < goods.length; index++) {
    const line = goods[index];
    if (line === undefined) continue;
    if (excluded !== undefined) {
      const outside = isLineOutside(question, line, index, excluded, missing);
      if (outside === NO) return NO;
      result = both(result, outside);
    }
    if (allowances !== undefined) result = both(result, isWithoutAllowance(line, index, allowances, missing));
  }
  return result;
}

/** Is the line outside every excluded group? */
function isLineOutside(
  question: DeMinimisQuestion,
  line: QuestionGoods,
  index: number,
  excluded: ReadonlySet<string>,
  missing: Missing,
): Degree {
  if (excluded.has(WITHOUT_VALUE) && isWithoutValue(question, line)) return NO;
  let result: Degree = YES;
  if (excluded.has(CHAPTERS_1_TO_27)) {
    result = isIndustrial(line);
    if (result === NO) return NO;
    if (result === UNSURE) missing?.add(`/goods/${index}/hs`);
    if (excluded.size === 1) return result;
  }
  const { groups } = line;
  if (groups === undefined) {
    missing?.add(`/goods/${index}/groups`);
    return UNSURE;
  }
  for (const group of groups) if (excluded.has(group)) return NO;
  return result;
}

function isWithoutAllowance(
  line: QuestionGoods,
  index: number,
  allowances: ReadonlySet<string>,
  missing: Missing,
): Degree {
  if (line.groups === undefined) {
    missing?.add(`/goods/${index}/groups`);
    return UNSURE;
  }
  for (const group of line.groups) {
    if (allowances.has(group)) {
      missing?.add(`/goods/${index}/quantity of ${group}`);
      return UNSURE;
    }
  }
  return YES;
}

/** A group that the tariff code itself tells. */
const CHAPTERS_1_TO_27 = 'hs-01-27';
const WITHOUT_VALUE = 'declared-without-value';

const isWithoutValue = ({ value }: DeMinimisQuestion, line: QuestionGoods): boolean =>
  isZero(value?.amount) || isZero(line.value?.amount);

const isZero = (amount: string | undefined): boolean => amount !== undefined && /^0+(\.0+)?$/.test(amount);

/** Is the line in chapters 28 to 97? */
function isIndustrial({ hs, groups }: QuestionGoods): Degree {
  if (groups?.includes(CHAPTERS_1_TO_27) === true) return NO;
  const chapter = hs === undefined ? Number.NaN : (hs.charCodeAt(0) - 48) * 10 + hs.charCodeAt(1) - 48;
  if (chapter >= 28 && chapter <= 97) return YES;
  return chapter >= 1 && chapter <= 27 ? NO : UNSURE;
}
