import { AppError } from '@portcullis/domain';

import { deliver } from './deliver.ts';
import type { LogRecord } from './event-log.ts';

const records = (count: number): LogRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    topic: 'facts',
    partition: 0,
    position: String(i),
    id: `f-${i}`,
    key: 'k',
    type: 't',
    value: null,
    headers: {},
    appendedAt: 0,
  }));

const away: Error = new AppError('unavailable', 'away');

/** Runs a delivery whose handler throws what it is told to, and keeps what happened. */
async function run(count: number, thrownFor: (ids: string[], attempt: number) => Error | undefined, stopAt = Infinity) {
  const leaving = new AbortController();
  const tried: string[] = [];
  const parked: string[] = [];
  const waits: number[] = [];
  const progress: number[] = [];
  const done = await deliver({
    records: records(count),
    signal: leaving.signal,
    random: () => 1,
    handle: (batch) => {
      const ids = batch.map(({ id }) => id.slice(2));
      tried.push(ids.join(' '));
      if (tried.length >= stopAt) leaving.abort();
      const thrown = thrownFor(ids, tried.length);
      return thrown === undefined ? Promise.resolve() : Promise.reject(thrown);
    },
    park: (record, reason) => {
      parked.push(`${record.id}: ${reason}`);
      return Promise.resolve();
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    progress: (now) => progress.push(now),
  });
  return { done, tried, parked, waits, progress };
}

describe('a delivery', () => {
  it('hands a batch over whole', async () => {
    expect(await run(3, () => undefined)).toEqual({ done: 3, tried: ['0 1 2'], parked: [], waits: [], progress: [3] });
  });

  it('halves what fails, in order, and parks a record that fails alone three times', async () => {
    const result = await run(8, (ids) => (ids.includes('5') ? new Error('bad') : undefined));

    expect(result.tried).toEqual(['0 1 2 3 4 5 6 7', '0 1 2 3', '4 5 6 7', '4 5', '4', '5', '5', '5', '6 7']);
    expect(result.parked).toEqual(['f-5: internal: bad']);
    expect(result.progress).toEqual([4, 5, 6, 8]);
    expect(result.waits).toEqual([]);
  });

  it('hands nothing over again that was handled', async () => {
    const { tried } = await run(5, (_, attempt) => (attempt === 1 ? new Error('once') : undefined));

    expect(tried).toEqual(['0 1 2 3 4', '0 1 2', '3 4']);
  });

  it('forgives two failures alone', async () => {
    const { tried, parked } = await run(1, (_, attempt) => (attempt < 3 ? new Error('twice') : undefined));

    expect([tried, parked]).toEqual([['0', '0', '0'], []]);
  });

  it('waits longer and longer while something is unavailable, up to ten seconds, and never parks', async () => {
    const { done, tried, parked, waits } = await run(2, (_, attempt) => (attempt <= 12 ? away : undefined));

    expect(done).toBe(2);
    expect(new Set(tried)).toEqual(new Set(['0 1']));
    expect(parked).toEqual([]);
    expect(waits).toEqual([50, 100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000, 10_000]);
  });

  it('does not count an outage as a failure of the record', async () => {
    const thrown = [new Error('1'), away, new Error('2'), away, away];
    const { parked, tried } = await run(1, (_, attempt) => thrown[attempt - 1]);

    expect([parked, tried.length]).toEqual([[], 6]);
  });

  it('stops when the subscription closes, and counts nothing against the record', async () => {
    expect(await run(4, () => new Error('aborted'), 1)).toMatchObject({ done: 0, tried: ['0 1 2 3'], parked: [] });
    expect(await run(1, () => new Error('aborted'), 3)).toMatchObject({ done: 0, parked: [] });
    expect(await run(4, () => away, 2)).toMatchObject({ done: 0, tried: ['0 1 2 3', '0 1 2 3'] });
  });

  it('keeps what was handled when it stops half-way', async () => {
    const { done, progress } = await run(4, (ids) => (ids.length > 2 ? new Error('too many') : undefined), 2);

    expect([done, progress]).toEqual([2, [2]]);
  });

  it('waits until a record can be parked rather than dropping it', async () => {
    let attempts = 0;
    const waits: number[] = [];

    const done = await deliver({
      records: records(1),
      handle: () => Promise.reject(new Error('bad')),
      signal: new AbortController().signal,
      random: () => 0,
      park: () => (attempts++ < 2 ? Promise.reject(away) : Promise.resolve()),
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    });

    expect([done, attempts, waits]).toEqual([1, 3, [25, 50]]);
  });
});
