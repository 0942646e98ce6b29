import fc from 'fast-check';

import { batcher } from './batcher.ts';

/** Work that is let go on batch by batch. */
function byHand() {
  const batches: { readonly inputs: readonly number[]; done: () => void; fail: (error: Error) => void }[] = [];
  const work = (inputs: readonly number[]): Promise<readonly number[]> =>
    new Promise((resolve, reject) =>
      batches.push({ inputs, done: () => resolve(inputs.map((n) => -n)), fail: reject }),
    );
  const next = async (index: number) => {
    while (batches.length <= index) await new Promise((resolve) => setImmediate(resolve));
    return batches[index]!;
  };
  return { work, next, batches };
}

describe('batcher', () => {
  it('takes what comes in one turn, and while a batch runs, together', async () => {
    const { work, next } = byHand();
    const { add } = batcher(work, { most: 10, queue: 100 });
    const early = [add([1]), add([2, 3])];
    const first = await next(0);
    const late = [add([4]), add([5])];
    first.done();
    const second = await next(1);
    second.done();
    expect([first.inputs, second.inputs]).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(await Promise.all([...early, ...late])).toEqual([[-1], [-2, -3], [-4], [-5]]);
  });

  it('runs as many batches at once as it may, begun in order, each answered when it is done', async () => {
    const { work, next, batches } = byHand();
    const { add, idle } = batcher(work, { most: 2, queue: 100, atOnce: 2 });
    const parted = add([1, 2, 3]);
    const [first, second] = [await next(0), await next(1)];
    const late = add([4]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(batches.map(({ inputs }) => inputs)).toEqual([[1, 2], [3]]);
    second.done();
    const third = await next(2);
    third.done();
    expect(await late).toEqual([-4]);
    first.done();
    expect(await parted).toEqual([-1, -2, -3]);
    await idle();
  });

  it('tells a caller once that one of two batches under way failed', async () => {
    const { work, next } = byHand();
    const { add } = batcher(work, { most: 1, queue: 100, atOnce: 2 });
    const lost = expect(add([1, 2])).rejects.toThrow('no');
    const [first, second] = [await next(0), await next(1)];
    first.fail(new Error('no'));
    second.done();
    await lost;
  });

  it('parts a large call over several batches and answers it whole', async () => {
    const { work, next } = byHand();
    const { add } = batcher(work, { most: 2, queue: 100 });
    const answers = Promise.all([add([1]), add([2, 3, 4, 5]), add([6])]);
    for (const [index, inputs] of [
      [1, 2],
      [3, 4],
      [5, 6],
    ].entries()) {
      const batch = await next(index);
      expect(batch.inputs).toEqual(inputs);
      batch.done();
    }
    expect(await answers).toEqual([[-1], [-2, -3, -4, -5], [-6]]);
  });

  it('tells only the callers of a batch that it failed, and drops what is left of theirs', async () => {
    const { work, next, batches } = byHand();
    const { add, idle } = batcher(work, { most: 2, queue: 100 });
    const [lost, parted, kept] = [add([1]), add([2, 3, 4]), add([5])];
    const told = Promise.allSettled([lost, parted, kept]);
    (await next(0)).fail(new Error('no'));
    const second = await next(1);
    expect(second.inputs).toEqual([5]);
    second.done();
    expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await idle();
    expect(batches).toHaveLength(2);
  });

  it('takes no more than may wait, and takes again when there is room', async () => {
    const { work, next } = byHand();
    const { add, addWhenRoom } = batcher(work, { most: 1, queue: 2 });
    const first = add([1]);
    const one = await next(0);
    const waiting = [add([2]), add([3])];
    expect(add([4])).toBeUndefined();
    const patient = addWhenRoom([5]);
    one.done();
    (await next(1)).done();
    (await next(2)).done();
    (await next(3)).done();
    expect(await Promise.all([first, ...waiting, patient])).toEqual([[-1], [-2], [-3], [-5]]);
  });

  it('has room again after a call of many failed', async () => {
    const { work, next } = byHand();
    const { add } = batcher(work, { most: 1, queue: 2 });
    const lost = expect(add([1, 2, 3])).rejects.toThrow('no');
    (await next(0)).fail(new Error('no'));
    await lost;
    const answer = add([4]);
    (await next(1)).done();
    expect(await answer).toEqual([-4]);
  });

  it('answers a call with nothing in it at once', async () => {
    const { add } = batcher(() => Promise.reject(new Error('nothing to do')), { most: 1, queue: 1 });
    expect(await add([])).toEqual([]);
  });

  it('is idle when everything is answered', async () => {
    const { add, idle } = batcher((inputs: readonly number[]) => Promise.resolve(inputs), { most: 1, queue: 9 });
    let answered = 0;
    for (let i = 0; i < 5; i++) void add([i])?.then(() => answered++);
    await idle();
    expect(answered).toBe(5);
    await idle();
  });

  it('answers whatever comes in whatever sizes, in order and within the size of a batch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 7 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        async (sizes, most, atOnce) => {
          const seen: number[] = [];
          let largest = 0;
          const { addWhenRoom } = batcher(
            (inputs: readonly number[]) => {
              seen.push(...inputs);
              largest = Math.max(largest, inputs.length);
              return Promise.resolve(inputs.map((n) => -n));
            },
            { most, queue: 1_000, atOnce },
          );
          let next = 1;
          const calls = sizes.map((size) => Array.from({ length: size }, () => next++));
          const answers = await Promise.all(calls.map((inputs) => addWhenRoom(inputs)));
          expect(answers).toEqual(calls.map((inputs) => inputs.map((n) => -n)));
          expect(seen).toEqual(calls.flat());
          expect(largest).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
