import type { LineFacts, MarkFact, Tri } from '@portcullis/domain';

/** From this strength a found mark counts alone (`MarkFact.strength`). */
export const STRONG_MARK = 0.5;

/** A mark shorter than this needs its goods to agree: short words are found everywhere. */
export const SHORTEST_MARK = 4;

/**
 * Does a mark found in the text link the line to its right? Strong and long enough: yes. Else only if the line's category
 * is one the right is registered for, so that a common word or a short one needs the goods to agree.
 */
export const linksToRight = (
  mark: MarkFact,
  known: LineFacts,
  minLength = SHORTEST_MARK,
  minStrength = STRONG_MARK,
): Tri => (mark.strength >= minStrength && mark.mark.length >= minLength ? 'yes' : goodsOfRight(mark, known));

/** Is a category of the line among those the right is registered for? Unknown if either side does not say. */
export function goodsOfRight(mark: MarkFact, known: LineFacts): Tri {
  const { categories } = mark;
  if (categories === undefined || categories.length === 0) return 'unknown';
  const { categoryByCode, categoryByWords } = known;
  if (categoryByCode === undefined && categoryByWords === undefined) return 'unknown';
  if (categoryByCode !== undefined && categories.includes(categoryByCode)) return 'yes';
  return categoryByWords !== undefined && categories.includes(categoryByWords) ? 'yes' : 'no';
}

/** What was missing when `goodsOfRight` is unknown. */
export const missingForGoods = (mark: MarkFact, at: number): string =>
  mark.categories === undefined || mark.categories.length === 0 ? 'register.categories' : `lines[${at}].hs`;
