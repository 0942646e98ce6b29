import type { Collection, Query, Stored } from '../index.ts';

import { ITEMS, type Opened } from './document-store.contract.ts';
import { type Anything, failure, idsFound, put, putAll } from './documents.ts';

const TIED: Readonly<Record<string, Anything>> = {
  a: { state: 'x', due: 2 },
  b: { state: 'y', due: 1 },
  c: { state: 'x', due: 1 },
  d: { due: 2 },
  e: { state: 'y', due: null },
  f: { state: 'x', due: 1 },
  g: { state: null, due: 1.5 },
};

const SORTED: readonly (readonly [readonly string[], string])[] = [
  [[], 'abcdefg'],
  [['due'], 'ebcfgad'],
  [['-due'], 'adgbcfe'],
  [['state'], 'dgacfbe'],
  [['-state'], 'beacfdg'],
  [['state', 'due'], 'gdcfaeb'],
  [['state', '-due'], 'dgacfbe'],
  [['-state', 'due'], 'ebcfagd'],
  [['-state', '-due'], 'beacfdg'],
];

export function describePaging(opened: Opened): void {
  describe('sort and pages', () => {
    let items: Collection<Anything>;

    beforeEach(async () => {
      items = await opened.store().collection(ITEMS);
    });

    /** Every page up to the last; `between` runs after each. */
    const pages = async (query: Query, between: () => Promise<unknown> = () => Promise.resolve()) => {
      const found: (readonly Stored<Anything>[])[] = [];
      let after: string | undefined;
      do {
        const page = await items.find(after === undefined ? query : { ...query, after });
        found.push(page.documents);
        after = page.next;
        await between();
      } while (after !== undefined);
      return found;
    };

    it.each(SORTED)('by %j; the id breaks ties, null comes first', async (sort, ids) => {
      await putAll(items, TIED);

      expect((await idsFound(items, { sort })).join('')).toBe(ids);
    });

    it.each(SORTED)('by %j come page by page, whatever their size', async (sort, ids) => {
      await putAll(items, TIED);

      for (const limit of [1, 2, 3, 6, 7, 8]) {
        const found = await pages({ sort, limit });
        expect(found.flat().map(({ id }) => id).join('')).toBe(ids); // prettier-ignore
        expect(found.every((page, i) => (i < found.length - 1 ? page.length === limit : page.length > 0))).toBe(true);
      }
    });

    it('sort text by code point and numbers by value', async () => {
      await putAll(items, { 1: { t: 'Z', n: 10 }, 2: { t: 'a', n: 9 }, 3: { t: 'é', n: -1 }, 4: { t: '\uffff', n: 0.5 }, 5: { t: '📦', n: 1e20 } }); // prettier-ignore

      expect((await idsFound(items, { sort: ['t'] })).join('')).toBe('12345');
      expect((await idsFound(items, { sort: ['n'] })).join('')).toBe('34215');
    });

    it('page through true and false', async () => {
      await putAll(items, { a: { t: true }, b: { t: false }, c: { t: true }, d: {} });

      expect((await pages({ sort: ['-t'], limit: 1 })).flat().map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
    });

    it('keep to the conditions', async () => {
      await putAll(items, TIED);

      const found = await pages({ where: { state: 'x' }, sort: ['-due'], limit: 1 });

      expect(found.flat().map(({ id }) => id)).toEqual(['a', 'c', 'f']);
    });

    it('neither repeat nor miss what stays while others come and go', async () => {
      const many = Array.from({ length: 200 }, (_, i) => put(`stay-${i}`, { due: i % 5, state: 'x' }));
      await items.write(many);
      let round = 0;

      const found = await pages({ sort: ['-due', 'state'], limit: 9 }, async () => {
        const n = round++;
        await items.write([
          put(`come-${n}`, { due: n % 7, state: 'a' }),
          ...(n > 0 ? [{ id: `come-${n - 1}`, expected: 1, document: null }] : []),
        ]);
      });

      const stayed = found.flat().flatMap(({ id }) => (id.startsWith('stay') ? [id] : []));
      expect(stayed).toHaveLength(200);
      expect(new Set(stayed).size).toBe(200);
    });

    it('hold 100 documents unless asked otherwise, and 1,000 at most', async () => {
      await items.write(Array.from({ length: 1_001 }, (_, i) => put(`i-${i}`, { i })));

      expect((await items.find({})).documents).toHaveLength(100);
      const page = await items.find({ limit: 1_000 });
      expect(page.documents).toHaveLength(1_000);
      expect((await items.find({ limit: 1_000, after: page.next! })).documents).toHaveLength(1);
      for (const limit of [0, -1, 1_001, 1.5, NaN])
        await expect(items.find({ limit })).rejects.toEqual(failure('invalid'));
    });

    it('have no next page after the last', async () => {
      await putAll(items, TIED);

      expect(await items.find({ where: { state: 'nowhere' } })).toEqual({ documents: [] });
      expect((await items.find({ limit: 7 })).next).toBeUndefined();
    });

    it('refuse a token of another sort, and one that was never given', async () => {
      await putAll(items, TIED);
      const { next } = await items.find({ sort: ['due'], limit: 1 });

      for (const query of [{ after: next! }, { sort: ['-due'], after: next! }, { after: 'x' }, { after: '' }])
        await expect(items.find(query)).rejects.toEqual(failure('invalid'));
    });
  });
}
