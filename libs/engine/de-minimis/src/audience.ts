import type { DeMinimisRule } from '@portcullis/domain';

import { YES, both, type Degree, type Missing } from './degree.ts';
import { isRealGift } from './gift.ts';
import { isOwnUse, isParty } from './party.ts';
import type { DeMinimisQuestion } from './question.ts';

/**
 * Is the parcel one of those the rule is for? `b2c`: from a business to a private person; `b2b`: to a business; `c2c`: a
 * real gift; `personal-use`: to a private person who says it is for own use (domain paper on de minimis, section 2).
 */
export function isAudience(
  question: DeMinimisQuestion,
  audience: DeMinimisRule['audience'],
  missing?: Missing,
): Degree {
  switch (audience) {
    case 'any':
      return YES;
    case 'b2c':
      return both(
        isParty(question, 'consignor', 'business', missing),
        isParty(question, 'consignee', 'private', missing),
      );
    case 'b2b':
      return isParty(question, 'consignee', 'business', missing);
    case 'c2c':
      return isRealGift(question, missing);
    case 'personal-use':
      return isOwnUse(question, missing);
  }
}
