import type { Collection, Where } from '../index.ts';

import { ITEMS, type Opened } from './document-store.contract.ts';
import { type Anything, failure, idsFound, putAll } from './documents.ts';

const DOCUMENTS: Readonly<Record<string, Anything>> = {
  a: { state: 'open', due: 10, urgent: true, office: { code: 'FRA1' } },
  b: { state: 'open', due: 20, urgent: false, office: { code: 'FRA2' } },
  c: { state: 'closed', due: 20.5, urgent: null, office: { code: 'LEJ1' } },
  d: { state: 'closed', due: -5, office: {} },
  e: { due: '20', urgent: 1, office: 'FRA1' },
  f: { state: 'é📦', due: null, urgent: 0, office: null },
  g: { state: 'nul\u0000', due: 0, urgent: 'true', office: { code: null } },
};

const ASKED: readonly (readonly [string, Where, string])[] = [
  ['nothing', {}, 'abcdefg'],
  ['text', { state: 'open' }, 'ab'],
  ['text that no document has', { state: 'ope' }, ''],
  ['text beyond ASCII', { state: 'é📦' }, 'f'],
  ['text with NUL', { state: 'nul\u0000' }, 'g'],
  ['text cut at NUL', { state: 'nul' }, ''],
  ['a number', { due: 20 }, 'b'],
  ['a fraction', { due: 20.5 }, 'c'],
  ['a number as text', { due: '20' }, 'e'],
  ['zero', { due: 0 }, 'g'],
  ['true', { urgent: true }, 'a'],
  ['false', { urgent: false }, 'b'],
  ['one, which is not true', { urgent: 1 }, 'e'],
  ['zero, which is not false', { urgent: 0 }, 'f'],
  ['null, which a missing field equals', { urgent: null }, 'cd'],
  ['null in a dotted field', { 'office.code': null }, 'defg'],
  ['a dotted field', { 'office.code': 'FRA1' }, 'a'],
  ['a field that no document has', { nowhere: 'x' }, ''],
  ['null in a field that no document has', { nowhere: null, state: 'open' }, 'ab'],
  ['two fields', { state: 'open', due: 20 }, 'b'],
  ['one of several', { state: { in: ['open', 'é📦', 'x'] } }, 'abf'],
  ['one of none', { state: { in: [] } }, ''],
  ['one of several kinds', { urgent: { in: [true, 0, 'true'] } }, 'afg'],
  ['one of several or null', { due: { in: [20, null] } }, 'bf'],
  ['above', { due: { gt: 10 } }, 'bc'],
  ['at or above', { due: { gte: 10 } }, 'abc'],
  ['below', { due: { lt: 10 } }, 'dg'],
  ['at or below', { due: { lte: 10 } }, 'adg'],
  ['between', { due: { gte: 0, lt: 20.5 } }, 'abg'],
  ['above text', { state: { gt: 'closed' } }, 'abfg'],
  ['a range of text', { state: { gte: 'c', lt: 'open' } }, 'cdg'],
  ['a range in a dotted field', { 'office.code': { gte: 'FRA', lt: 'FRB' } }, 'ab'],
  ['a range with no true or false in it', { urgent: { gte: 0 } }, 'ef'],
  ['one of several within a range', { due: { in: [10, 20, 20.5], gt: 10 } }, 'bc'],
  ['text that is no object', { office: 'FRA1' }, 'e'],
];

export function describeQueries(opened: Opened): void {
  describe('queries', () => {
    let items: Collection<Anything>;

    beforeEach(async () => {
      items = await opened.store().collection(ITEMS);
    });

    it.each(ASKED)('find by %s', async (_, where, ids) => {
      await putAll(items, DOCUMENTS);

      expect((await idsFound(items, { where })).join('')).toBe(ids);
      expect(await items.count(where)).toBe(ids.length);
    });

    it('do not take text for an object or a list that reads the same', async () => {
      await putAll(items, { a: { x: { b: 1 } }, b: { x: '{"b":1}' }, c: { x: [1] }, d: { x: '[1]' } });

      expect(await idsFound(items, { where: { x: '{"b":1}' } })).toEqual(['b']);
      expect(await idsFound(items, { where: { x: { in: ['{"b":1}', '[1]', 'z'] } } })).toEqual(['b', 'd']);
      expect(await idsFound(items, { where: { x: { gte: '[', lt: '|' } } })).toEqual(['b', 'd']);
    });

    it('find what was changed, not what was', async () => {
      await putAll(items, DOCUMENTS);
      await items.write([
        { id: 'a', expected: 1, document: { state: 'closed' } },
        { id: 'b', expected: 1, document: null },
      ]);

      expect(await idsFound(items, { where: { state: 'open' } })).toEqual([]);
      expect(await idsFound(items, { where: { state: 'closed' } })).toEqual(['a', 'c', 'd']);
    });

    it('find in documents that were there before an index', async () => {
      const plain = await opened.store().collection<Anything>({ name: 'plain' });
      await putAll(plain, DOCUMENTS);
      const indexed = await opened.store().collection<Anything>({ name: 'plain', indexes: [['state']] });

      expect(await idsFound(indexed, { where: { state: 'open' } })).toEqual(['a', 'b']);
    });

    it.each(['', 'a b', "a'", '$where', 'a..b', 'a"', '-due'])('refuse the field %j', async (field) => {
      const refused = failure('invalid');
      await expect(items.find({ where: { [field]: 1 } })).rejects.toEqual(refused);
      await expect(items.find({ sort: [`-${field}`] })).rejects.toEqual(refused);
      await expect(items.count({ [field]: 1 })).rejects.toEqual(refused);
      await expect(opened.store().collection({ name: 'other', indexes: [[`-${field}`]] })).rejects.toEqual(refused);
    });

    it.each([{ near: 1 }, { in: 'abc' }, { gt: true }, { gt: null }, undefined])(
      'refuse the condition %j',
      async (asked) => {
        await expect(items.find({ where: { due: asked as never } })).rejects.toEqual(failure('invalid', 'due'));
      },
    );

    it('take hundreds of values to choose from', async () => {
      await putAll(items, DOCUMENTS);
      const codes = Array.from({ length: 2_000 }, (_, i) => `X${i}`);

      expect(await idsFound(items, { where: { 'office.code': { in: [...codes, 'LEJ1'] } } })).toEqual(['c']);
    });
  });
}
