import type { Facts, Help, Lane, RulePack, Score } from '@portcullis/domain';

/**
 * The smallest correction by the sender that would change the lane: declare what is missing, else mend the texts that
 * cost points. What the sender cannot mend (a mark, a route, a history) is never suggested.
 */
export function helpFor(
  facts: Facts,
  pack: RulePack,
  lane: Lane,
  score: Score,
  missingForFree: readonly string[],
): Help[] {
  if (lane !== 'yellow') return [];
  const { yellowFrom } = pack.lanes;
  if (score.points < yellowFrom && missingForFree.length > 0) {
    return missingForFree.map((pointer) => ({ pointer, text: `Declare ${pointer}.`, wouldBe: 'green' }));
  }
  const withoutData = score.points - Math.max(0, score.byGroup.data ?? 0);
  if (withoutData >= yellowFrom) return [];
  return facts.quality
    .filter((finding) => finding.severity !== 'error')
    .map(({ pointer, text }) => ({ pointer, text, wouldBe: 'green' }));
}
