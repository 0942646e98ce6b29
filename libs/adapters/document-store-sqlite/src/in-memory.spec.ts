import { openSqliteDocumentStore } from './sqlite-document-store.ts';

describe('a store in memory', () => {
  it('is one of its own each time it is opened', async () => {
    await using one = await openSqliteDocumentStore({ folder: ':memory:' });
    await using two = await openSqliteDocumentStore({ folder: ':memory:' });
    const [items, others] = [await one.collection({ name: 'items' }), await two.collection({ name: 'items' })];

    await items.write([{ id: 'a', expected: 0, document: { n: 1n } }]);

    expect([await items.count(), await others.count()]).toEqual([1, 0]);
  });
});
