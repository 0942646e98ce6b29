import { pipelined } from './pipelined.ts';

/** A source that gives what it is handed, and counts what was asked for. */
function source<T>() {
  const given: ((result: IteratorResult<T>) => void)[] = [];
  const values: IteratorResult<T>[] = [];
  let asked = 0;
  const hand = (result: IteratorResult<T>): void => {
    const take = given.shift();
    if (take === undefined) values.push(result);
    else take(result);
  };
  return {
    asked: () => asked,
    give: (value: T) => hand({ done: false, value }),
    end: () => hand({ done: true, value: undefined }),
    requests: {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          asked++;
          const ready = values.shift();
          return ready === undefined
            ? new Promise<IteratorResult<T>>((take) => given.push(take))
            : Promise.resolve(ready);
        },
      }),
    },
  };
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('pipelined', () => {
  it('answers in the order of the requests, whichever is ready first', async () => {
    const slow = Promise.withResolvers<string>();
    const { requests, give, end } = source<Promise<string>>();
    const answers = pipelined(requests, (answer) => answer, 4);
    give(slow.promise);
    give(Promise.resolve('second'));
    end();
    const first = answers.next();
    await aTurn();
    slow.resolve('first');
    expect([await first, await answers.next(), await answers.next()]).toEqual([
      { done: false, value: 'first' },
      { done: false, value: 'second' },
      { done: true, value: undefined },
    ]);
  });

  it('sends an answer while no further request comes', async () => {
    const { requests, give, end } = source<number>();
    const answers = pipelined(requests, (n) => Promise.resolve(-n), 4);
    give(1);
    expect(await answers.next()).toEqual({ done: false, value: -1 });
    end();
    expect(await answers.next()).toEqual({ done: true, value: undefined });
  });

  it('reads no further than its window while answers wait', async () => {
    const { requests, asked, give } = source<number>();
    const held = Promise.withResolvers<number>();
    let started = 0;
    const answers = pipelined(requests, () => (started++, held.promise), 3);
    for (let i = 0; i < 10; i++) give(i);
    const first = answers.next();
    for (let i = 0; i < 20; i++) await aTurn();
    expect(started).toBe(3);
    expect(asked()).toBeLessThanOrEqual(4);
    held.resolve(0);
    await first;
  });

  it('fails in its turn when a request fails, after the answers before it', async () => {
    const { requests, give } = source<number>();
    const answers = pipelined(requests, (n) => (n === 2 ? Promise.reject(new Error('two')) : Promise.resolve(n)), 4);
    give(1);
    give(2);
    expect(await answers.next()).toEqual({ done: false, value: 1 });
    await expect(answers.next()).rejects.toThrow('two');
  });

  it('fails when the requests fail', async () => {
    const requests = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('gone')) }) };
    await expect(pipelined(requests, () => Promise.resolve(1), 4).next()).rejects.toThrow('gone');
  });

  it('ends where there is nothing', async () => {
    const { requests, end } = source<number>();
    end();
    expect(await pipelined(requests, () => Promise.resolve(1), 4).next()).toEqual({ done: true, value: undefined });
  });
});
