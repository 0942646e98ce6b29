import { openSqliteEventLog } from './sqlite-event-log.ts';

describe('a log in memory', () => {
  it('is one of its own each time it is opened', async () => {
    await using one = await openSqliteEventLog({ folder: ':memory:' });
    await using two = await openSqliteEventLog({ folder: ':memory:' });
    const handled = Promise.withResolvers<string[]>();
    for (const log of [one, two]) await log.declareTopics([{ name: 'facts' }]);
    await two.subscribe('g', ['facts'], (records) => {
      handled.resolve(records.map(({ id }) => id));
      return Promise.resolve();
    });

    await one.append('facts', [{ id: 'of one', key: 'k', type: 't', value: null }]);
    await two.append('facts', [{ id: 'of two', key: 'k', type: 't', value: null }]);

    expect(await handled.promise).toEqual(['of two']);
  });
});
