import type { DeMinimisRule } from '@portcullis/domain';

import { NO, UNSURE, YES, both, type Degree, type Missing } from './degree.ts';
import { isParty } from './party.ts';
import type { DeMinimisQuestion } from './question.ts';

/**
 * Is it a real gift: claimed as one, from a private person to a private person, and nothing speaks against the claim? The
 * box on the form alone is only a claim (domain paper on de minimis, section 7).
 */
export function isRealGift(question: DeMinimisQuestion, missing?: Missing): Degree {
  if (question.giftClaimContradicted === true) return NO;
  const claimed = isClaimed(question);
  if (claimed === NO) return NO;
  const parties = both(
    isParty(question, 'consignor', 'private', missing),
    isParty(question, 'consignee', 'private', missing),
  );
  if (claimed === UNSURE) missing?.add('/nature');
  return both(claimed, parties);
}

/**
 * Groups of goods that a gift relief frees only up to a quantity (cigarettes, litres, grams). Declarations do not state those
 * quantities, so the groups stay open. Regulation (EC) No 1186/2009 Article 27, Directive 2006/79/EC Article 2, and the
 * British rules that followed them. Undefined: the rule has no such groups.
 */
export function allowanceGroups(rule: DeMinimisRule): ReadonlySet<string> | undefined {
  if (rule.jurisdiction !== 'EU' && rule.jurisdiction !== 'GB') return undefined;
  if (rule.effect !== 'relief') return undefined;
  const groups = rule.kind === 'gift-vat' ? VAT_ALLOWANCES : rule.kind === 'gift-duty' ? DUTY_ALLOWANCES : undefined;
  const open = groups?.filter((group) => !rule.excludedGoods.includes(group));
  return open === undefined || open.length === 0 ? undefined : new Set(open);
}

const DUTY_ALLOWANCES = ['alcohol', 'tobacco', 'perfume'];
const VAT_ALLOWANCES = [...DUTY_ALLOWANCES, 'coffee', 'tea'];

function isClaimed({ nature }: DeMinimisQuestion): Degree {
  if (nature === 'gift') return YES;
  // A parcel of mixed content may hold a gift; which part it is, nobody said.
  return nature === undefined || nature === 'mixed' ? UNSURE : NO;
}
