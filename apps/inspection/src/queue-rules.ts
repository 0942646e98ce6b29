import type { Declaration, HoldStatus, Screening } from '@portcullis/domain';

import type { ExamLevel } from './task.ts';

/** Points that goods which can harm somebody are ahead of others (`ipr-risk-indicators.json`, IPR-HSF-001). */
const SAFETY_BOOST = 20;
const SAFETY = 'IPR-HSF-001';

/** The office that works an item: the inward office of its destination and channel. */
export const officeOf = ({ destination, channel }: Declaration): string =>
  `${destination ?? 'XX'}-${channel === 'postal' ? 'POST' : 'EXPRESS'}`;

/** How an item has to be looked at; undefined where nobody has to. */
export function examOf(screening: Screening): ExamLevel | undefined {
  const { cancelled, selected, lane } = screening;
  if (cancelled) return undefined;
  const open = openHolds(screening);
  if (selected || open.some((hold) => hold.kind !== 'RFI')) return 'open';
  // The sender mended what was asked for, and only a person lifts the request.
  const answered = lane === 'green' || lane === 'blue';
  return answered && open.some((hold) => hold.action === 'still-in-place') ? 'documents' : undefined;
}

export const openHolds = ({ holds }: Screening): HoldStatus[] => holds.filter((hold) => hold.action !== 'removed');

/** Rank in the queue: score, and safety ahead of it. */
export function priorityOf({ score, indicators }: Screening): number {
  const safety = indicators.some((indicator) => indicator.id === SAFETY) ? SAFETY_BOOST : 0;
  return (score?.points ?? 0) + safety;
}

/** One plain sentence for the officer: why the item is here. */
export function whyOf(screening: Screening, selection: Screening['selection'], exam: ExamLevel): string {
  if (exam === 'documents') return 'The sender answered what was asked for: check the papers and lift the request.';
  if (onlyRandom(selection)) return 'Drawn at random, apart from any score.';
  let strongest: { readonly points: number; readonly text: string } = { points: 0, text: '' };
  for (const indicator of screening.indicators) if (indicator.points > strongest.points) strongest = indicator;
  return strongest.text || (openHolds(screening)[0]?.text ?? 'Selected.');
}

/** True where nothing but the draw chose the item: its result says how much the rules miss. */
export const onlyRandom = (selection: Screening['selection']): boolean =>
  selection.length > 0 && selection.every(({ kind }) => kind === 'random');
