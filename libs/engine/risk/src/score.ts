import type { FiredIndicator, IndicatorGroup, RulePack, Score } from '@portcullis/domain';

export type Caps = Pick<RulePack, 'groupCaps' | 'combinedCaps'>;

/** Groups whose signals alone must not open a parcel (`ipr-risk-indicators.json`, scoring rules). */
export const WEAK_GROUPS: readonly IndicatorGroup[] = ['data', 'route', 'safety', 'control'];

/** The highest score there is. */
export const FULL_SCORE = 100;

/**
 * The score of fired indicators: points per group up to the group's cap, groups together up to their combined cap, the sum
 * between 0 and 100. What mitigates takes from the sum, whatever group it is of. `byGroup` is after the group's own cap.
 */
export function scoreOf(fired: readonly FiredIndicator[], { groupCaps, combinedCaps }: Caps): Score {
  if (fired.length === 0) return NOTHING;
  const byGroup: Partial<Record<IndicatorGroup, number>> = {};
  for (const { group, points } of fired) byGroup[group] = (byGroup[group] ?? 0) + points;
  const caps: { groups: readonly IndicatorGroup[]; cap: number; before: number }[] = [];
  let sum = 0;
  for (const group of Object.keys(byGroup) as IndicatorGroup[]) {
    const before = rounded(byGroup[group] ?? 0);
    const cap = groupCaps[group] ?? FULL_SCORE;
    if (before > cap) caps.push({ groups: [group], cap, before });
    byGroup[group] = Math.min(before, cap);
    sum += byGroup[group];
  }
  for (const { groups, cap } of combinedCaps) {
    let before = 0;
    for (const group of groups) before += byGroup[group] ?? 0;
    before = rounded(before);
    if (before <= cap) continue;
    caps.push({ groups, cap, before });
    sum -= before - cap;
  }
  const total = rounded(sum);
  if (total > FULL_SCORE)
    caps.push({ groups: Object.keys(byGroup) as IndicatorGroup[], cap: FULL_SCORE, before: total });
  return { points: Math.min(FULL_SCORE, Math.max(0, total)), byGroup, caps };
}

/** Hundredths: what an officer reads is what decided, and sums of the same points are the same everywhere. */
export const rounded = (points: number): number => Math.round(points * 100) / 100 + 0;

const NOTHING: Score = { points: 0, byGroup: {}, caps: [] };
