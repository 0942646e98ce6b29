import type { Declaration, Screening } from '@portcullis/domain';

import type { ExamLevel } from './task.ts';

/** Points that goods which can harm somebody are ahead of others (`ipr-risk-indicators.json`, IPR-HSF-001). */
const SAFETY_BOOST = 20;
const SAFETY = 'IPR-HSF-001';

/** The office that works an item: the inward office of its destination and channel. */
export const officeOf = ({ destination, channel }: Declaration): string =>
  `${destination ?? 'XX'}-${channel === 'postal' ? 'POST' : 'EXPRESS'}`;

/** How an item has to be looked at; undefined where nobody has to. */
export function examOf({ cancelled, selected, holds, lane }: Screening): ExamLevel | undefined {
  if (cancelled) return undefined;
  const open = holds.filter((hold) => hold.action !== 'removed');
  if (selected || open.some((hold) => hold.kind !== 'RFI')) return 'open';
  // The sender mended what was asked for, and only a person lifts the request.
  const answered = lane === 'green' || lane === 'blue';
  return answered && open.some((hold) => hold.kind === 'RFI' && hold.action === 'still-in-place')
    ? 'documents'
    : undefined;
}

/** Rank in the queue: score, and safety ahead of it. */
export function priorityOf({ score, indicators }: Screening): number {
  const safety = indicators.some((indicator) => indicator.id === SAFETY) ? SAFETY_BOOST : 0;
  return (score?.points ?? 0) + safety;
}

/** One plain sentence for the officer: why the item is here. */
export function whyOf({ indicators, selection, holds }: Screening): string {
  const [strongest] = [...indicators].sort((a, b) => b.points - a.points);
  if (selection.some(({ kind }) => kind === 'random') && !selection.some(({ kind }) => kind !== 'random')) {
    return 'Drawn at random, apart from any score.';
  }
  if (strongest !== undefined) return strongest.text;
  return holds[0]?.text ?? 'Selected.';
}
