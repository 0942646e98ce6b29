import type { Collection } from '../index.ts';

import { ITEMS, type Opened } from './document-store.contract.ts';
import { type Anything, failure, one, put, putAll, remove } from './documents.ts';

export function describeVersions(opened: Opened): void {
  describe('versions', () => {
    let items: Collection<Anything>;

    beforeEach(async () => {
      items = await opened.store().collection(ITEMS);
    });

    it('start at 1 and grow with each write', async () => {
      expect(await items.write([put('a', { n: 1 })])).toEqual([{ id: 'a', ok: true, version: 1 }]);
      expect(await items.write([put('a', { n: 2 }, 1)])).toEqual([{ id: 'a', ok: true, version: 2 }]);

      expect(await one(items, 'a')).toEqual({ id: 'a', version: 2, document: { n: 2 } });
    });

    it('refuse to insert what exists, and to change what does not', async () => {
      await putAll(items, { a: { n: 1 } });

      expect(await items.write([put('a', { n: 2 }), put('b', { n: 2 }, 1), remove('c', 1)])).toEqual([
        { id: 'a', ok: false },
        { id: 'b', ok: false },
        { id: 'c', ok: false },
      ]);
      expect(await items.getMany(['a', 'b', 'c'])).toEqual([{ id: 'a', version: 1, document: { n: 1 } }]);
    });

    it('tell one by one which changes of a batch lost, and keep the others', async () => {
      await putAll(items, { a: { n: 1 }, b: { n: 1 }, c: { n: 1 } });
      await items.write([put('b', { n: 2 }, 1)]);

      const results = await items.write([
        put('a', { n: 9 }, 1),
        put('b', { n: 9 }, 1),
        remove('c', 1),
        put('d', { n: 9 }),
      ]);

      expect(results).toEqual([
        { id: 'a', ok: true, version: 2 },
        { id: 'b', ok: false },
        { id: 'c', ok: true, version: 2 },
        { id: 'd', ok: true, version: 1 },
      ]);
      const found = await items.getMany(['a', 'b', 'c', 'd']);
      expect(new Map(found.map(({ id, document }) => [id, document['n']]))).toEqual(new Map([['a', 9], ['b', 2], ['d', 9]])); // prettier-ignore
    });

    it('let two changes of one document in a batch apply in order', async () => {
      const results = await items.write([
        put('a', { n: 1 }),
        put('b', { n: 1 }),
        put('a', { n: 2 }, 1),
        put('a', { n: 3 }, 1),
        remove('b', 1),
        put('b', { n: 2 }),
      ]);

      expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false, true, true]);
      expect(await one(items, 'a')).toEqual({ id: 'a', version: 2, document: { n: 2 } });
      expect(await one(items, 'b')).toEqual({ id: 'b', version: 1, document: { n: 2 } });
    });

    it('give one winner among writers at the same time', async () => {
      await putAll(items, { a: { n: 0 } });

      const results = await Promise.all(Array.from({ length: 20 }, (_, n) => items.write([put('a', { n }, 1)])));

      const winners = results.flatMap(([result], n) => (result?.ok === true ? [n] : []));
      expect(winners).toHaveLength(1);
      expect(await one(items, 'a')).toEqual({ id: 'a', version: 2, document: { n: winners[0] } });
    });

    it('lose no increment of many writers that try again', async () => {
      await putAll(items, { a: { n: 0 } });
      const increment = async (): Promise<void> => {
        for (;;) {
          const { version, document } = (await one(items, 'a'))!;
          const [result] = await items.write([put('a', { n: Number(document['n']) + 1 }, version)]);
          if (result?.ok === true) return;
        }
      };

      await Promise.all(Array.from({ length: 12 }, increment));

      expect(await one(items, 'a')).toEqual({ id: 'a', version: 13, document: { n: 12 } });
    });

    it('are checked by deletions too; a deleted document is gone and may be inserted again', async () => {
      await putAll(items, { a: { n: 1 } });

      expect(await items.write([remove('a', 2)])).toEqual([{ id: 'a', ok: false }]);
      expect(await items.write([remove('a', 1)])).toEqual([{ id: 'a', ok: true, version: 2 }]);
      expect(await one(items, 'a')).toBeUndefined();
      expect(await items.count()).toBe(0);
      expect(await items.write([put('a', { n: 2 }, 1)])).toEqual([{ id: 'a', ok: false }]);
      expect(await items.write([put('a', { n: 2 })])).toEqual([{ id: 'a', ok: true, version: 1 }]);
    });

    it('let what does not exist be deleted under version 0', async () => {
      await putAll(items, { a: { n: 1 } });

      expect((await items.write([remove('a', 0), remove('b', 0)])).map(({ ok }) => ok)).toEqual([false, true]);
      expect(await one(items, 'a')).toBeDefined();
    });

    it.each([-1, 0.5, NaN])('cannot be %d', async (expected) => {
      await expect(items.write([put('a', {}, expected)])).rejects.toEqual(failure('invalid', 'a'));
    });
  });
}
