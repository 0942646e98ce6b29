import { startClaims } from './claims.ts';

describe('startClaims', () => {
  it('lets one batch at a time have an id, and others pass', async () => {
    const claims = startClaims();
    const order: string[] = [];
    const releaseFirst = await claims.claim(['a', 'b']);
    const second = claims.claim(['b', 'c']).then((release) => {
      order.push('second');
      release();
    });
    const releaseThird = await claims.claim(['d']);
    order.push('third');
    releaseThird();
    releaseFirst();
    await second;
    expect(order).toEqual(['third', 'second']);
  });

  it('never makes two batches wait for each other', async () => {
    const claims = startClaims();
    const release = await claims.claim(['a', 'b']);
    const others = [claims.claim(['a', 'b']), claims.claim(['b', 'a'])].map(async (claim) => (await claim)());
    release();
    await expect(Promise.all(others)).resolves.toHaveLength(2);
  });
});
