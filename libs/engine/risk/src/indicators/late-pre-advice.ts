import type { Facts, Instant, PhysicalKind } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';

const defaults = { afterDepartureShare: 0.5 };

function judge(facts: Facts, { afterDepartureShare }: typeof defaults): Judgement {
  const { declaration, otherDeclaration } = facts;
  const own = declaration.submission.receivedAt;
  const other = otherDeclaration?.submission.receivedAt;
  const received = other !== undefined && other < own ? other : own;
  const arrived = firstOf(facts, 'arrived');
  if (arrived !== undefined && received > arrived) return late(1, 'arrived', received, arrived);
  const departed = firstOf(facts, 'departed');
  if (departed !== undefined)
    return received > departed ? late(afterDepartureShare, 'departed', received, departed) : quiet();
  const { expectedDepartureAt } = declaration;
  return expectedDepartureAt !== undefined && received <= expectedDepartureAt ? quiet() : DEPARTURE_UNKNOWN;
}

/** The earlier of the two declarations counts as the pre-advice. Without word of the departure, late or not is unknown. */
export const latePreAdvice = indicator({
  id: 'IPR-DESC-008',
  group: 'data',
  version: 1,
  asks: 'Did the data come only after the item had left or arrived?',
  defaults,
  judge,
});

function firstOf(facts: Facts, kind: PhysicalKind): Instant | undefined {
  let first: Instant | undefined;
  for (const event of facts.physical)
    if (event.kind === kind && (first === undefined || event.at < first)) first = event.at;
  return first;
}

const late = (strength: number, what: string, received: Instant, at: Instant): Judgement =>
  fires(strength, {
    text: `The data came after the item had ${what}.`,
    saw: [{ name: 'received', value: received, usual: `before ${at}` }],
  });

const DEPARTURE_UNKNOWN = unknown('physical.departed');
