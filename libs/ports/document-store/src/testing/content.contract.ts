import type { Collection, Value } from '../index.ts';

import { ITEMS, type Opened } from './document-store.contract.ts';
import { type Anything, failure, one, put, putAll } from './documents.ts';

const VALUES: readonly (readonly [string, Value])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['whole numbers', [0, 1, -1, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]],
  ['numbers', [0.1, -1.5, 1e-300, 1e300, 2 ** 60, 123456789.123]],
  ['bigints', [0n, 1n, -1n, 2n ** 53n, -(2n ** 63n), 2n ** 63n, 2n ** 64n + 1n, -(10n ** 40n)]],
  ['bigints deep inside', { lines: [{ value: { minor: 14_000n, currency: 'EUR' } }, { value: null }] }],
  ['text', ['', 'plain', 'é', '📦', '\u0000 inside', 'a\u0000', '\u2028\u2029', '"\\/', "'; DROP", '\ufeff', '\uffff']],
  [
    'text that looks like something else',
    ['null', '1', 'true', '{"a":1}', '[1]', '\\ud800', '1n', '2026-01-01T00:00:00Z'],
  ],
  ['lists', [[], [[]], [[1, 'a', null, [true]], {}]]],
  ['objects', { a: { b: { c: { d: [{ e: 1 }] } } }, empty: {} }],
  [
    'odd field names',
    { inner: { 'a b': 1, é: 2, '"': 3, "'": 4, '': 5, __proto__x: 6, constructor: 7, '1': 8, ',': 9 } },
  ],
  ['what looks like the tags of adapters', [{ $bigint: '5' }, { $$bigint: 5n }, { $numberLong: '5' }, { $oid: 'x' }, { $bigint: 5n, x: 1 }]], // prettier-ignore
  ['a large text', 'x'.repeat(300_000)],
];

export function describeContent(opened: Opened): void {
  describe('documents', () => {
    let items: Collection<Anything>;

    beforeEach(async () => {
      items = await opened.store().collection(ITEMS);
    });

    it.each(VALUES)('hold %s', async (_, value) => {
      await putAll(items, { a: { value } });

      const stored = await one(items, 'a');
      expect(stored).toEqual({ id: 'a', version: 1, document: { value } });
      expect((await items.find({})).documents).toEqual([stored]);
    });

    it('leave undefined members out', async () => {
      await putAll(items, { a: { there: 1, missing: undefined, inner: { missing: undefined } } });

      const { document } = (await one(items, 'a'))!;
      expect(Object.keys(document)).toEqual(['there', 'inner']);
      expect(document['inner']).toEqual({});
    });

    it.each([
      ['half a surrogate pair', '\ud83d'],
      ['half a surrogate pair inside', { list: ['ok', 'x\udce6y'] }],
      ['half a surrogate pair as a name', { '\ud83d': 1 }],
      ['NaN', NaN],
      ['Infinity', { n: [Infinity] }],
    ] as [string, Value][])('do not hold %s: the whole call is refused and names the document', async (_, value) => {
      await expect(items.write([put('good', {}), put('bad-one', { value })])).rejects.toEqual(
        failure('invalid', 'bad-one'),
      );

      expect(await items.count()).toBe(0);
    });

    it('are not touched by a refused call beside them', async () => {
      const results = await Promise.allSettled([
        items.write([put('a', {})]),
        items.write([put('b', { value: '\ud83d' })]),
        items.write([put('c', {})]),
      ]);

      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await items.find({})).documents.map(({ id }) => id)).toEqual(['a', 'c']);
    });

    it.each(['plain', 'é📦', "'; DROP TABLE", '$x.y', '{"a":1}', ' ', '__proto__', 'x'.repeat(500)])(
      'have the id %.20j',
      async (id) => {
        await items.write([put(id, { n: 1 }), put('other', { n: 2 })]);

        expect(await one(items, id)).toEqual({ id, version: 1, document: { n: 1 } });
      },
    );

    it.each(['', '\ud83d'])('cannot have the id %j', async (id) => {
      await expect(items.write([put(id, {})])).rejects.toEqual(failure('invalid'));
    });

    it('come back by their ids, those that exist, each once', async () => {
      await putAll(items, { a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });

      const found = await items.getMany(['c', 'missing', 'a', 'c']);

      expect(found.map(({ id }) => id).sort()).toEqual(['a', 'c']);
      expect(await items.getMany([])).toEqual([]);
      expect(await items.write([])).toEqual([]);
    });

    it('of two collections do not meet', async () => {
      const others = await opened.store().collection<Anything>({ name: 'others' });
      await putAll(items, { a: { n: 1 } });
      await putAll(others, { a: { n: 2 } });

      expect([(await one(items, 'a'))!.document, (await one(others, 'a'))!.document]).toEqual([{ n: 1 }, { n: 2 }]);
    });

    it('are the same in a collection that was opened twice', async () => {
      const again = await opened.store().collection<Anything>({ name: ITEMS.name, indexes: [['more']] });
      await putAll(items, { a: { n: 1 } });

      expect(await one(again, 'a')).toEqual({ id: 'a', version: 1, document: { n: 1 } });
    });

    it.each(['', 'Items', 'a b', '"', "a'"])('have no collection named %j', async (name) => {
      await expect(opened.store().collection({ name })).rejects.toEqual(failure('invalid'));
    });

    it('are written and read in batches of 10,000', async () => {
      const changes = Array.from({ length: 10_000 }, (_, n) => put(`i-${n}`, { n }));

      const results = await items.write(changes);

      expect(results.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
      expect(results.every((result) => result.ok && result.version === 1)).toBe(true);
      const found = await items.getMany(changes.map(({ id }) => id));
      expect(found).toHaveLength(10_000);
      expect(found.every(({ id, document }) => id === `i-${Number(document['n'])}`)).toBe(true);
    });
  });
}
