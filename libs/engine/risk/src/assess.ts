import type {
  Facts,
  FiredIndicator,
  Lane,
  Profile,
  Score,
  SelectionReason,
  UnjudgedIndicator,
} from '@portcullis/domain';
import { stricterLane } from '@portcullis/domain';

import type { CompiledRisk } from './compile.ts';
import type { JudgeExtra, RiskExtra } from './indicator.ts';
import { isReliable, laneOfScore, profileKey, unknownAsked } from './lanes.ts';
import { missingFields } from './needed-fields.ts';
import { ratesOf } from './offices.ts';
import { rounded, scoreOf } from './score.ts';

export interface RiskAssessment {
  readonly fired: FiredIndicator[];
  readonly unjudged: UnjudgedIndicator[];
  readonly score: Score;
  /** By score, warnings and missing data, before any draw: never blue. */
  readonly scoredLane: Lane;
  /** The scored lane, with the audited share of green made blue. */
  readonly lane: Lane;
  readonly selection: SelectionReason[];
  /** To be looked at: orange, red, under a warning, or drawn at random. */
  readonly selected: boolean;
  /** Pointers of the fields that the profile needs for a free lane and does not have. */
  readonly missingForFree: string[];
  /** Results that are unknown and that the profile asks about. */
  readonly unknownAsked: Profile['unknownAsks'];
}

/** Indicator id of the random selection (`ipr-risk-indicators.json`). */
export const RANDOM_SELECTION = 'IPR-CTL-001';

/**
 * Judges the risk of one item: a pure function of facts, rule pack and what relief found. An indicator that could not be
 * judged earns nothing and is listed; a field that the profile needs keeps the lane at yellow or stricter while it is missing.
 */
export function assessRisk(facts: Facts, compiled: CompiledRisk, extra: RiskExtra): RiskAssessment {
  const { pack } = compiled;
  const { fired, unjudged } = judgeAll(facts, compiled, { ...extra, priors: pack.priors });
  const score = scoreOf(fired, pack);
  const byScore = laneOfScore(score.points, pack.lanes);
  const byWarning: Lane = facts.alerts.some(isReliable) ? 'red' : byScore;

  const profile = compiled.profiles.get(profileKey(compiled.profiles, facts.declaration.destination));
  const missingForFree = profile === undefined ? [] : missingFields(facts.declaration, facts.quality, profile.needed);
  const asked = profile === undefined ? [] : unknownAsked(profile.profile, extra.relief, extra.iprScope);
  const mustAsk = missingForFree.length > 0 || asked.length > 0;
  const scoredLane = mustAsk ? stricterLane(byWarning, 'yellow') : byWarning;

  const rates = ratesOf(facts, pack.offices);
  const lane = scoredLane === 'green' && facts.draws.audit < rates.auditRate ? 'blue' : scoredLane;
  const selection: SelectionReason[] = [];
  if (byScore === 'orange' || byScore === 'red') selection.push({ kind: 'score', reference: byScore });
  for (const { id } of facts.alerts) selection.push({ kind: 'alert', reference: id });
  if (facts.draws.random < rates.randomRate) selection.push({ kind: 'random', reference: RANDOM_SELECTION });
  const selected = selection.length > 0;
  if (byWarning === 'green' && mustAsk)
    for (const reference of [...missingForFree, ...asked]) selection.push({ kind: 'missing-data', reference });
  return { fired, unjudged, score, scoredLane, lane, selection, selected, missingForFree, unknownAsked: asked };
}

function judgeAll(
  facts: Facts,
  { enabled }: CompiledRisk,
  extra: JudgeExtra,
): { fired: FiredIndicator[]; unjudged: UnjudgedIndicator[] } {
  const fired: FiredIndicator[] = [];
  const unjudged: UnjudgedIndicator[] = [];
  for (const { indicator, weight, parameters } of enabled) {
    const judged = indicator.judge(facts, parameters, extra);
    if (judged.answer === 'quiet') continue;
    const { id, version, group } = indicator;
    if (judged.answer === 'unknown') {
      unjudged.push({ id, version, missing: judged.missing });
      continue;
    }
    const { text, saw, spans } = judged;
    // Four decimals: a power of two may differ in its last bit between machines, and a replay must not.
    const strength = Math.round(judged.strength * 10_000) / 10_000;
    const points = rounded(weight * strength);
    fired.push(
      spans === undefined
        ? { id, version, group, strength, points, text, saw }
        : { id, version, group, strength, points, text, saw, spans },
    );
  }
  return { fired, unjudged };
}
