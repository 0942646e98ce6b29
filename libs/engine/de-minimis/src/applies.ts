import { isAudience } from './audience.ts';
import type { Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import { NO, UNSURE, YES, both, type Degree, type Missing } from './degree.ts';
import type { DeMinimisQuestion } from './question.ts';
import type { InForce } from './shelf.ts';
import { isListed } from './territory.ts';

/**
 * Is the parcel one that the rule speaks of: day, channel, origin, audience and conditions? Whether the rule's limit then
 * covers it is another question (`covers`). Domain paper on de minimis, section 2.
 */
export function applies(kase: Case, { compiled, sure }: InForce, missing?: Missing): Degree {
  const { question } = kase;
  const mode = isMode(question, compiled.mode, missing);
  if (mode === NO) return NO;
  const origin = isOrigin(question, compiled, missing);
  if (origin === NO) return NO;
  let result: Degree = both(both(mode, origin), isAudience(question, compiled.audience, missing));
  if (result === NO) return NO;
  if (compiled.conditions !== undefined) {
    for (const condition of compiled.conditions) result = both(result, condition(question, missing));
    if (result === NO) return NO;
  }
  if (sure) return result;
  missing?.add(
    `/rules/${compiled.id}/${compiled.rule.dateCertainty.from === 'approximate' ? 'effectiveFrom' : 'effectiveTo'}`,
  );
  return UNSURE;
}

/** `any` means both kinds of parcel. Luggage is none of them. */
function isMode({ mode }: DeMinimisQuestion, wanted: CompiledRule['mode'], missing: Missing): Degree {
  if (mode === undefined) {
    missing?.add('/mode');
    return UNSURE;
  }
  if (mode === 'traveller') return NO;
  return wanted === 'any' || wanted === mode ? YES : NO;
}

function isOrigin(question: DeMinimisQuestion, rule: CompiledRule, missing: Missing): Degree {
  const { originOnly, originExclude } = rule;
  if (originOnly === undefined && originExclude === undefined) return YES;
  if (rule.byDispatch) {
    const { dispatchedFrom } = question;
    if (dispatchedFrom === undefined) {
      missing?.add('/dispatchedFrom');
      return UNSURE;
    }
    return isAllowed(dispatchedFrom, rule) ? YES : NO;
  }
  return isMade(question, rule, missing);
}

/**
 * As the lines say, or where none says anything, as the parcel does. Goods of several origins, some on the list and some not,
 * leave it open.
 */
function isMade(question: DeMinimisQuestion, rule: CompiledRule, missing: Missing): Degree {
  let allowed = false;
  let refused = false;
  const byLine = question.goods.some((line) => line.origin !== undefined);
  const count = byLine ? question.goods.length : 1;
  for (let index = 0; index < count; index++) {
    const origin = byLine ? question.goods[index]?.origin : question.origin;
    if (origin === undefined) {
      missing?.add('/origin');
      return UNSURE;
    }
    if (isAllowed(origin, rule)) allowed = true;
    else refused = true;
  }
  if (allowed && refused) {
    missing?.add('/origin');
    return UNSURE;
  }
  return allowed ? YES : NO;
}

const isAllowed = (country: string, { originOnly, originExclude }: CompiledRule): boolean =>
  (originOnly === undefined || isListed(originOnly, country)) &&
  (originExclude === undefined || !isListed(originExclude, country));
