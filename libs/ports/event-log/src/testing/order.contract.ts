import type { Opened } from './event-log.contract.ts';
import { eventually, fact, facts, failure, gathering, idsByKey, idsOf, KEYS, readAll } from './facts.ts';

export function describeOrder(opened: Opened): void {
  describe('order and content', () => {
    beforeEach(() => opened.log().declareTopics([{ name: 'facts' }]));

    it('hands the records of a key over in the order of their appending, each key in one partition', async () => {
      const log = opened.log();
      const all = facts(2_000);
      for (let from = 0; from < all.length; from += 150) await log.append('facts', all.slice(from, from + 150));
      const { handle, batches, ids } = gathering();

      await log.subscribe('g', ['facts'], handle);
      await eventually('all are handled', () => new Set(ids()).size === all.length);

      expect(idsByKey(batches.flat())).toEqual(idsByKey(all));
      const homes = new Set(batches.flat().map(({ key, partition }) => `${key} in ${partition}`));
      expect(homes.size).toBe(KEYS.length);
    });

    it('spreads the keys over several partitions, and a batch comes from one of them', async () => {
      const log = opened.log();
      await log.append('facts', facts(400));
      const { handle, batches, ids } = gathering();

      await log.subscribe('g', ['facts'], handle);
      await eventually('all are handled', () => new Set(ids()).size === 400);

      const partitions = batches.map((batch) => new Set(batch.map(({ partition }) => partition)));
      expect(partitions.every(({ size }) => size === 1)).toBe(true);
      expect(new Set(batches.flat().map(({ partition }) => partition)).size).toBeGreaterThan(1);
    });

    it('keeps the order of appends that were not waited for', async () => {
      const log = opened.log();
      const all = facts(300, 'f', ['one', 'two']);

      await Promise.all(all.map((record) => log.append('facts', [record])));

      expect(idsByKey(await readAll(log, 'facts'))).toEqual(idsByKey(all));
    });

    it('hands over what was appended: bytes, headers, awkward text, the time', async () => {
      const log = opened.log();
      const before = Date.now();
      const appended = [
        fact('bytes', 'one', { value: new Uint8Array([0, 255, 13, 10, 0]) }),
        fact('part', 'one', { value: new Uint8Array([1, 2, 3, 4]).subarray(1, 3) }),
        fact('empty', 'one', { value: new Uint8Array() }),
        fact('none', 'one', { value: null }),
        fact('headed', 'one', { headers: { ce_source: 'post/de', traceparent: '00-é-📦', none: '' } }),
        fact('nul\0é📦', 'one'),
      ];

      await log.append('facts', [...appended, fact('other key', 'k\0é📦')]);

      const records = await readAll(log, 'facts');
      const found = records.filter(({ key }) => key === 'one');
      expect(idsOf(found)).toEqual(idsOf(appended));
      for (const [i, { value, headers, type }] of found.entries()) {
        expect(value === null ? null : [...value]).toEqual(
          appended[i]!.value === null ? null : [...appended[i]!.value],
        );
        expect(headers).toEqual(appended[i]!.headers ?? {});
        expect(type).toBe('portcullis.test.v1.Happened');
      }
      expect(records.find(({ id }) => id === 'other key')!.key).toBe('k\0é📦');
      for (const { appendedAt } of records) {
        expect(appendedAt).toBeGreaterThanOrEqual(before - 1_000);
        expect(appendedAt).toBeLessThanOrEqual(Date.now() + 1_000);
      }
    });

    it.each([
      ['id', fact('half \ud83d')],
      ['key', fact('a', '\udce6 half')],
      ['header', fact('a', 'one', { headers: { from: '\ud83d' } })],
    ])('refuses half a surrogate pair in the %s, and takes nothing of that call', async (_, broken) => {
      const log = opened.log();

      const results = await Promise.allSettled([
        log.append('facts', [fact('before')]),
        log.append('facts', [fact('beside'), broken]),
        log.append('facts', [fact('after')]),
      ]);

      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(results[1]).toMatchObject({ reason: failure('invalid') });
      expect(idsOf(await readAll(log, 'facts')).sort()).toEqual(['after', 'before']);
    });

    it('takes 10,000 records in one call', async () => {
      const log = opened.log();
      const all = facts(10_000);

      await log.append('facts', all);

      expect(idsByKey(await readAll(log, 'facts'))).toEqual(idsByKey(all));
    });

    it('hands over what is appended later without being asked', async () => {
      const log = opened.log();
      const { handle, ids } = gathering();
      await log.subscribe('g', ['facts'], handle);

      for (const id of ['a', 'b', 'c']) {
        await log.append('facts', [fact(id)]);
        await eventually(`${id} is handled`, () => ids().includes(id));
      }

      expect([...new Set(ids())]).toEqual(['a', 'b', 'c']);
    });

    it('keeps batches at or below the asked size', async () => {
      const log = opened.log();
      await log.append('facts', facts(100, 'f', ['one']));
      const { handle, batches, ids } = gathering();

      await log.subscribe('g', ['facts'], handle, { maxBatch: 7 });
      await eventually('all are handled', () => new Set(ids()).size === 100);

      for (const { length } of batches) expect(length > 0 && length <= 7).toBe(true);
    });
  });
}
