import { NO, UNSURE, YES, both, type Degree, type Missing } from './degree.ts';
import type { DeMinimisQuestion, TraderOrPrivate } from './question.ts';

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
