import type { Change, Facts, Lane, ReliefResult, Screening } from '@portcullis/domain';

/** What differs from the decision before; nothing for the first one. */
export function changesSince(
  facts: Facts,
  now: { accepted: boolean; lane?: Lane; score?: number; relief?: ReliefResult; iprScope?: Screening['iprScope'] },
): Change[] {
  const before = facts.previous;
  if (before === undefined) return [];
  const changes: Change[] = [];
  differ('accepted', String(before.accepted), String(now.accepted));
  differ('lane', before.lane, now.lane);
  differ('score', before.score?.toFixed(1), now.score?.toFixed(1));
  differ('duty', before.duty, now.relief?.duty.status);
  differ('vat', before.vat, now.relief?.vat.status);
  differ('iprScope', before.iprScope, now.iprScope?.status);
  return changes;

  function differ(what: string, was: string | undefined, is: string | undefined): void {
    if (was !== is) changes.push({ what, before: was ?? 'none', after: is ?? 'none' });
  }
}
