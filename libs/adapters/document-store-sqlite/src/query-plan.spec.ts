import { DatabaseSync } from 'node:sqlite';

import { sortField, type Where } from '@portcullis/document-store';

import { type Stretch, stretchesAfter, wholeOf } from './paging.ts';
import { ALIVE, createTable, tableSql } from './table.ts';
import { all, whereClause } from './where.ts';

const SPEC = { name: 'items', indexes: [['state', '-due'], ['office.code'], ['due']] };

describe('the plan of a query', () => {
  let db: DatabaseSync;

  beforeEach(() => {
    db = new DatabaseSync(':memory:');
    createTable(db, SPEC);
  });

  afterEach(() => db.close());

  const planOf = (where: Where, { clause, order }: Stretch): string => {
    const { sql, values } = all([whereClause(where), clause]);
    return db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM ${tableSql('items')} WHERE ${sql} AND ${ALIVE} ORDER BY ${order} LIMIT 10`,
      )
      .all(...values, 0)
      .map((row) => String(row['detail']))
      .join('; ');
  };

  const first = (sort: readonly string[]): Stretch => wholeOf(sort.map(sortField))[0]!;

  it.each([
    ['equality', { state: 'open' }, ['-due'], /SEARCH .*USING INDEX index\.items\.state,-due \(<expr>=\?\)/],
    ['equality of null', { state: null }, ['-due'], /SEARCH .*USING INDEX index\.items\.state,-due \(<expr>=\?\)/],
    [
      'a set',
      { 'office.code': { in: ['a', 'b'] } },
      [],
      /SEARCH .*USING INDEX index\.items\.office\.code \(<expr>=\?\)/,
    ],
    [
      'a range',
      { due: { gte: 5, lt: 9 } },
      ['due'],
      /SEARCH .*USING INDEX index\.items\.due \(<expr>>\? AND <expr><\?\)/,
    ],
    [
      'equality and a range',
      { state: 'open', due: { lt: 9 } },
      ['-due'],
      /SEARCH .*index\.items\.state,-due \(<expr>=\? AND <expr><\?\)/,
    ],
    ['a sort alone', {}, ['due'], /SCAN .*USING INDEX index\.items\.due/],
    ['no sort', {}, [], /SCAN .*USING INDEX sqlite_autoindex/],
  ] as [string, Where, string[], RegExp][])('takes the index for %s', (_, where, sort, plan) => {
    expect(planOf(where, first(sort))).toMatch(plan);
  });

  it('sorts by the index, without sorting again', () => {
    expect(planOf({ state: 'open' }, first(['-due']))).not.toContain('TEMP B-TREE');
    expect(planOf({}, first(['due']))).not.toContain('TEMP B-TREE');
  });

  it.each([
    ['text', ['a', 7]],
    ['null', [null, 7]],
    ['a closing null', ['a', null]],
  ])('goes straight to the next page after %s', (_, values) => {
    const sort = ['state', '-due'].map(sortField);

    for (const stretch of stretchesAfter(sort, { values, id: 'x' })) {
      const plan = planOf({}, stretch);
      expect(plan).toContain('index.items.state,-due');
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });
});
