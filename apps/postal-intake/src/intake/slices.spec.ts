import { setImmediate as nextTurn } from 'node:timers/promises';

import { inSlices } from './slices.ts';

describe('inSlices', () => {
  it('waits only when a slice is used up', async () => {
    let now = 0;
    const pause = inSlices(() => now);
    now = 7;
    expect(pause()).toBeUndefined();
    now = 8;
    await pause();
    expect(pause()).toBeUndefined();
  });

  it('gives those who share it their turns one after the other', async () => {
    let now = 0;
    const pause = inSlices(() => now);
    now = 8;
    const order: string[] = [];
    const waiters = ['a', 'b', 'c'].map(async (name) => {
      await pause();
      order.push(name);
    });
    await nextTurn();
    expect(order.length).toBeLessThan(2);
    await Promise.all(waiters);
    expect(order).toEqual(['a', 'b', 'c']);
  });
});
