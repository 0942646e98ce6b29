import { partitionOf } from './partition-of.ts';

const s10 = (n: number): string => `RR${String(n).padStart(9, '0')}DE`;

describe('the partition of a key', () => {
  it('never changes', () => {
    expect(['', 'a', 'RR123456785DE', 'RR123456799DE', 'é📦'].map((key) => partitionOf(key, 1_000))).toEqual([
      923, 55, 460, 143, 792,
    ]);
  });

  it.each([1, 2, 3, 4, 12, 64])('spreads item ids that differ in a digit evenly over %d partitions', (partitions) => {
    const counts = new Array<number>(partitions).fill(0);
    for (let n = 0; n < 16_000; n++) counts[partitionOf(s10(n * 10 + (n % 9)), partitions)]!++;

    const share = 16_000 / partitions;
    for (const count of counts) expect(Math.abs(count - share) / share).toBeLessThan(0.25);
  });
});
