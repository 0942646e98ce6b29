import type { AlertFact, Facts } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet } from '../indicator.ts';

/** Shares by reliability of the source on the Admiralty scale; `F` cannot be judged. Judgement, unverified. */
const defaults = { A: 1, B: 0.9, C: 0.6, D: 0.4, E: 0.2, F: 0.4, halfLifeDays: 90 };

function judge({ alerts }: Facts, parameters: typeof defaults): Judgement {
  let best: AlertFact | undefined;
  let bestStrength = 0;
  for (const alert of alerts) {
    const strength =
      shareOf(alert.reliability, parameters) * 0.5 ** (Math.max(0, alert.ageDays) / parameters.halfLifeDays);
    if (strength <= bestStrength) continue;
    best = alert;
    bestStrength = strength;
  }
  if (best === undefined) return quiet();
  return fires(bestStrength, {
    text: 'The item fits a live warning.',
    saw: [
      { name: 'warning', value: best.id },
      { name: 'reliability', value: best.reliability },
      { name: 'age', value: `${best.ageDays} days` },
    ],
  });
}

/** The strongest warning counts, by the reliability of its source and its age. */
export const liveWarning = indicator({
  id: 'IPR-INT-001',
  group: 'intelligence',
  version: 1,
  asks: 'Does the item fit a live warning?',
  defaults,
  judge,
});

/** A letter that is not on the scale cannot be judged. */
function shareOf(reliability: string, { A, B, C, D, E, F }: typeof defaults): number {
  switch (reliability) {
    case 'A':
      return A;
    case 'B':
      return B;
    case 'C':
      return C;
    case 'D':
      return D;
    case 'E':
      return E;
    default:
      return F;
  }
}
