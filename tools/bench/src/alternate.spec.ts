import { alternate } from './alternate.ts';

const from = (values: readonly number[], seen: string[], name: string) => {
  const left = [...values];
  return () => {
    seen.push(name);
    return left.shift() ?? NaN;
  };
};

describe('alternate', () => {
  it('lets both take turns, changes who begins, and takes the median of the pairs', async () => {
    const seen: string[] = [];
    const result = await alternate(
      { measured: from([10, 20, 90], seen, 'a'), baseline: from([20, 80, 100], seen, 'b') },
      3,
    );
    expect(seen.join('')).toBe('abbaab');
    expect(result).toEqual({ measured: 20, baseline: 80, ratio: 0.5 });
  });
});
