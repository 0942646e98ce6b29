import { describeWork } from './describe-work.ts';

describe('describeWork', () => {
  it('tells the work an item by place, the largest first, and leaves out what hardly counts', () => {
    const topics = new Map([
      ['items', { appended: 200, bytes: 20_000, delivered: 400 }],
      ['quiet', { appended: 1, bytes: 10, delivered: 1 }],
    ]);
    const collections = new Map([['decisions', { asked: 50, found: 10, inserted: 100, updated: 20, chars: 1_000 }]]);
    expect(describeWork({ topics, collections }, 100)).toEqual([
      'collection decisions: 1.00 inserted and 0.20 updated of 1000 characters, 0.50 asked for, 0.10 found',
      'topic items: 2.00 appended of 100 bytes, 4.00 delivered',
    ]);
  });

  it('tells nothing of no work', () => {
    expect(describeWork(undefined, 1)).toEqual([]);
  });
});
