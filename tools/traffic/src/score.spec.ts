import { formatScore } from './format-score.ts';
import { precisionAt, scoreAgainstTruth, type ItemResult } from './score.ts';
import type { ItemTruth } from './truth.ts';

const honest = (number: string): ItemTruth => ({
  number,
  operator: 'courier-a',
  kind: 'plain',
  course: 'once',
  fake: false,
  leavesTrace: false,
  expect: 'accepted',
  officerResult: 'R0',
});
const fake = (number: string, plantedAs: NonNullable<ItemTruth['plantedAs']>): ItemTruth => ({
  ...honest(number),
  kind: 'fake',
  plantedAs,
  fake: true,
  leavesTrace: plantedAs !== 'no-trace',
  officerResult: 'R1C',
});
const manifestWith = (...truths: ItemTruth[]): { items: Map<string, ItemTruth> } => ({
  items: new Map(truths.map((truth) => [truth.number, truth])),
});
const inLane = (number: string, lane: NonNullable<ItemResult['lane']>): ItemResult => ({
  number,
  lane,
  accepted: true,
});

describe('scoreAgainstTruth', () => {
  it('counts orange and red as found, by kind and over all', () => {
    const manifest = manifestWith(
      fake('A', 'split'),
      fake('B', 'split'),
      fake('C', 'no-trace'),
      fake('D', 'labels-apart'),
      honest('H'),
    );
    const score = scoreAgainstTruth(
      [inLane('A', 'red'), inLane('B', 'yellow'), inLane('C', 'green'), inLane('D', 'orange'), inLane('H', 'green')],
      manifest,
    );
    expect(score.recall).toBe(2 / 4);
    expect(score.recallWithTrace).toBe(2 / 3);
    expect(score.kinds.find(({ kind }) => kind === 'split')).toEqual({
      kind: 'split',
      fake: true,
      parcels: 2,
      accepted: 2,
      orangeOrRed: 1,
      share: 0.5,
    });
    expect(score.honestShare).toBe(0);
  });

  it('misses a fake that was refused or has no result, and leaves refused honest parcels out', () => {
    const manifest = manifestWith(fake('A', 'split'), fake('B', 'split'), honest('H'), honest('I'));
    const score = scoreAgainstTruth(
      [{ number: 'A', accepted: false }, inLane('H', 'orange'), { number: 'I', accepted: false }],
      manifest,
    );
    expect(score.recall).toBe(0);
    expect(score.honestAccepted).toBe(1);
    expect(score.honestShare).toBe(1);
  });

  it('gives no merit to a random draw, but counts it', () => {
    const manifest = manifestWith(fake('A', 'split'), honest('H'));
    const score = scoreAgainstTruth(
      [
        { ...inLane('A', 'green'), selectedRandom: true },
        { ...inLane('H', 'blue'), selectedRandom: true },
      ],
      manifest,
    );
    expect(score.recall).toBe(0);
    expect(score.random).toEqual({ drawn: 2, fakes: 1 });
  });

  it('takes the last result of a number', () => {
    const score = scoreAgainstTruth([inLane('A', 'green'), inLane('A', 'red')], manifestWith(fake('A', 'split')));
    expect(score.recall).toBe(1);
  });

  it('scales precision to the base rate', () => {
    expect(precisionAt(0.8, 0.02, 0.0002)).toBeCloseTo(0.00016 / (0.00016 + 0.02 * 0.9998), 12);
    expect(precisionAt(0.8, 0, 0.0002)).toBe(1);
    expect(precisionAt(0, 0, 0.0002)).toBe(0);
  });

  it('prints a table', () => {
    const manifest = manifestWith(fake('A', 'split'), honest('H'));
    const text = formatScore(scoreAgainstTruth([inLane('A', 'red'), inLane('H', 'green')], manifest));
    expect(text).toMatch(/^ {2}split +1 +1 +100\.0 %$/m);
    expect(text).toContain('100.0 % of the 1 fakes that leave a trace');
    expect(text).toContain('if 2 in 10,000 parcels were fake: 100.0 %');
  });
});
