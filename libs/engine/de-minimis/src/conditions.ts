import { NO, UNSURE, YES, type Degree, type Missing } from './degree.ts';
import { isRealGift } from './gift.ts';
import type { DeMinimisQuestion } from './question.ts';

/** One of a rule's conditions in words, ready to be asked. */
export type Condition = (question: DeMinimisQuestion, missing?: Missing) => Degree;

/** The test for a condition's words. Words that are not known here can never be affirmed. */
export const conditionOf = (words: string): Condition => CONDITIONS.get(words) ?? notUnderstood(words);

/** It describes how the charge is made, and shuts nobody out. */
const tellsOnly: Condition = () => YES;

const nobodyContradicts: Condition = (question, missing) => isRealGift(question, missing);

const forOwnOrFamilyUse: Condition = ({ personalUse }) => (personalUse === false ? NO : YES);

const distanceSale: Condition = ({ nature }, missing) => {
  if (nature === 'sale') return YES;
  if (nature === 'return' || nature === 'sample' || nature === 'documents') return NO;
  missing?.add('/nature');
  return UNSURE;
};

const notFromHeligoland: Condition = ({ dispatchedFrom }, missing) => {
  if (dispatchedFrom !== undefined && dispatchedFrom !== 'DE') return YES;
  missing?.add('/dispatchedFrom');
  return UNSURE;
};

const medicine: Condition = ({ goods }, missing) => {
  const known = goods.length > 0 && goods.every((line) => line.groups !== undefined);
  if (known && goods.some((line) => line.groups?.every((group) => !MEDICINES.has(group)) === true)) return NO;
  missing?.add(known ? '/prescription' : '/goods/0/groups');
  return UNSURE;
};

const MEDICINES = new Set(['medicines', 'food-supplements', 'supplements']);

/** Schemes by the words that callers use for them. */
const SCHEMES = { voec: ['VOEC'], remessa: ['REMESSA-CONFORME', 'PRC'], chile: ['CL-VAT', 'CL-IVA'] } as const;
const KNOWN_SCHEMES: ReadonlySet<string> = new Set([...Object.values(SCHEMES).flat(), 'IOSS']);

const sellerIn =
  (names: readonly string[]): Condition =>
  ({ sellerScheme }, missing) => {
    const scheme = sellerScheme?.slice(0, 40).toUpperCase().replaceAll(/[\s_]/g, '-');
    if (scheme !== undefined && names.includes(scheme)) return YES;
    if (scheme !== undefined && KNOWN_SCHEMES.has(scheme)) return NO;
    missing?.add('/sellerScheme');
    return UNSURE;
  };

const notUnderstood =
  (words: string): Condition =>
  (_question, missing) => {
    missing?.add(`/condition: ${words}`);
    return UNSURE;
  };

const CONDITIONS: ReadonlyMap<string, Condition> = new Map([
  ['distance sale to a consumer', distanceSale],
  ['one charge per distinct tariff classification in the consignment, not per piece', tellsOnly],
  [
    'preferential or customs-union rate can replace the charge only when the VAT is not collected through IOSS and a full declaration is lodged',
    tellsOnly,
  ],
  ['private sender to private recipient', nobodyContradicts],
  ['private sender', nobodyContradicts],
  ['occasional', nobodyContradicts],
  ['no payment of any kind', nobodyContradicts],
  ['not bought abroad by or for the recipient', nobodyContradicts],
  ['personal or family use', forOwnOrFamilyUse],
  ['not dispatched from Heligoland', notFromHeligoland],
  // Lots of one day are added up by the rule itself; nothing in a declaration tells lots of several days.
  ['not one of several lots of a single order sent separately to obtain free entry', tellsOnly],
  ['seller registered in VOEC and number transmitted', sellerIn(SCHEMES.voec)],
  ['seller certified in Remessa Conforme', sellerIn(SCHEMES.remessa)],
  ['VAT charged at sale by a registered platform', sellerIn(SCHEMES.chile)],
  ['medicine or food supplement with medical report or prescription', medicine],
]);
