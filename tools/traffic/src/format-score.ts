import type { KindScore, TrafficScore } from './score.ts';

/** A text table for people: fakes first, then honest kinds, then the sums. */
export function formatScore(score: TrafficScore): string {
  const byName = (a: KindScore, b: KindScore): number => (a.kind < b.kind ? -1 : 1);
  const fakes = score.kinds.filter(({ fake }) => fake).sort(byName);
  const honest = score.kinds.filter(({ fake }) => !fake).sort(byName);
  return [
    row('fakes, by how they were planted', 'parcels', 'orange or red', 'share'),
    ...fakes.map(rowOf),
    '',
    row('honest parcels', 'accepted', 'orange or red', 'share'),
    ...honest.map((kind) => rowOf({ ...kind, parcels: kind.accepted })),
    '',
    `Recall: ${percent(score.recallWithTrace)} of the ${score.fakesWithTrace} fakes that leave a trace, ` +
      `${percent(score.recall)} of all ${score.fakes}.`,
    `Honest parcels in orange or red: ${percent(score.honestShare)} of ${score.honestAccepted}.`,
    `The queue's precision if ${score.baseRate * 10_000} in 10,000 parcels were fake: ${percent(score.precision)}.`,
    `Drawn at random: ${score.random.drawn}, ${score.random.fakes} of them fake.`,
    '',
  ].join('\n');
}

const rowOf = ({ kind, parcels, orangeOrRed, share }: KindScore): string =>
  row(`  ${kind}`, String(parcels), String(orangeOrRed), percent(share));

const row = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(34) + cells.map((cell) => cell.padStart(14)).join('');

const percent = (share: number): string => `${(share * 100).toFixed(share !== 0 && share < 0.01 ? 2 : 1)} %`;
