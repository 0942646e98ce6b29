import type { DeMinimisRule } from '@portcullis/domain';

import { NO, UNSURE, YES, both, type Degree, type Missing } from './degree.ts';
import { isRealGift } from './gift.ts';
import type { DeMinimisQuestion, TraderOrPrivate } from './question.ts';

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

/** Do the goods come to a private person for own use? Without a word about the use it is not known. */
export function isOwnUse(question: DeMinimisQuestion, missing?: Missing): Degree {
  if (question.personalUse === false) return NO;
  const toPrivate = isParty(question, 'consignee', 'private', missing);
  if (question.personalUse === true) return toPrivate;
  missing?.add('/personalUse');
  return both(UNSURE, toPrivate);
}

/** Is the party of the wanted sort? */
export function isParty(
  question: DeMinimisQuestion,
  role: 'consignor' | 'consignee',
  wanted: Exclude<TraderOrPrivate, 'unknown'>,
  missing?: Missing,
): Degree {
  const party = question[role];
  if (party === wanted) return YES;
  if (party !== undefined && party !== 'unknown') return NO;
  missing?.add(`/${role}`);
  return UNSURE;
}
