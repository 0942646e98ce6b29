import type { Collection } from '../index.ts';

import { ITEMS, type Opened } from './document-store.contract.ts';
import { type Anything, eventually, failure, one, put } from './documents.ts';

const HOUR = 3_600_000;
/** Long enough for a write and a look on a machine that does much else. */
const SOON = 2_000;

export function describeExpiry(opened: Opened): void {
  describe('expiry', () => {
    let items: Collection<Anything>;

    beforeEach(async () => {
      items = await opened.store().collection(ITEMS);
    });

    it('takes a document away when its time is over', async () => {
      await items.write([
        { ...put('soon', { state: 'x' }), expiresAt: Date.now() + SOON },
        { ...put('late', { state: 'x' }), expiresAt: Date.now() + HOUR },
        put('never', { state: 'x' }),
      ]);
      expect(await one(items, 'soon')).toBeDefined();

      await eventually('it is gone', async () => (await one(items, 'soon')) === undefined);

      expect((await items.find({ where: { state: 'x' } })).documents.map(({ id }) => id)).toEqual(['late', 'never']);
      expect(await items.count({ state: 'x' })).toBe(2);
    });

    it('hides at once what is over when it is written', async () => {
      await items.write([{ ...put('over', { state: 'x' }), expiresAt: Date.now() - 1 }]);

      expect(await items.getMany(['over'])).toEqual([]);
      expect((await items.find({})).documents).toEqual([]);
      expect((await items.find({ where: { state: 'x' }, sort: ['-due'] })).documents).toEqual([]);
      expect(await items.count()).toBe(0);
    });

    it('makes room for a new document under the same id', async () => {
      await items.write([{ ...put('a', { n: 1 }), expiresAt: Date.now() - 1 }]);

      expect(await items.write([put('a', { n: 2 }, 1), { id: 'a', expected: 1, document: null }])).toEqual([
        { id: 'a', ok: false },
        { id: 'a', ok: false },
      ]);
      expect(await items.write([put('a', { n: 2 })])).toEqual([{ id: 'a', ok: true, version: 1 }]);
      expect(await one(items, 'a')).toEqual({ id: 'a', version: 1, document: { n: 2 } });
    });

    it('is set anew by each write', async () => {
      const expiresAt = Date.now() + SOON;
      await items.write([
        { ...put('kept', { n: 1 }), expiresAt },
        { ...put('marker', { n: 1 }), expiresAt },
      ]);
      await items.write([put('kept', { n: 2 }, 1)]);

      await eventually('the marker is gone', async () => (await one(items, 'marker')) === undefined);

      expect(await one(items, 'kept')).toEqual({ id: 'kept', version: 2, document: { n: 2 } });
    });

    it('is an instant', async () => {
      await expect(items.write([{ ...put('a', {}), expiresAt: NaN }])).rejects.toEqual(failure('invalid', 'a'));
    });
  });
}
