import { AppError } from '@portcullis/domain';

import { type HandleBatch, type NewRecord, parkedTopic } from '../index.ts';

import type { Opened } from './event-log.contract.ts';
import { eventually, fact, failure, gathering, KEYS, readAll } from './facts.ts';

const remove = (id: string, key: string): NewRecord => fact(id, key, { value: null });

export function describeFollow(opened: Opened): void {
  describe('following', () => {
    beforeEach(() => opened.log().declareTopics([{ name: 'rights', compacted: true }, { name: 'facts' }]));

    it('gives the newest record per key, then every change, removals too', async () => {
      const log = opened.log();
      await log.append('rights', [
        fact('a1', 'a'),
        fact('b1', 'b'),
        fact('a2', 'a'),
        fact('c1', 'c'),
        remove('c2', 'c'),
      ]);
      const { handle, ids } = gathering();

      await log.follow('rights', handle);
      expect(ids().sort()).toEqual(['a2', 'b1']);

      for (const change of [fact('b2', 'b'), remove('a3', 'a'), fact('d1', 'd'), fact('c3', 'c')]) {
        await log.append('rights', [change]);
        await eventually(`${change.id} is applied`, () => ids().includes(change.id));
      }
      expect(ids().slice(2)).toEqual(['b2', 'a3', 'd1', 'c3']);
    });

    it('gives every caller everything, and again after opening the log anew', async () => {
      const log = opened.log();
      await log.append('rights', [fact('a1', 'a'), fact('b1', 'b')]);
      const [one, two, three] = [gathering(), gathering(), gathering()];
      await log.follow('rights', one.handle);
      await log.follow('rights', two.handle);

      await log.append('rights', [fact('a2', 'a')]);
      await eventually('both saw the change', () => one.ids().length === 3 && two.ids().length === 3);
      const again = await opened.reopen();
      await again.follow('rights', three.handle);

      expect(three.ids().sort()).toEqual(['a2', 'b1']);
    });

    it('starts with nothing where the topic is empty', async () => {
      const { handle, batches } = gathering();

      await opened.log().follow('rights', handle);

      expect(batches).toEqual([]);
    });

    it('starts with one record per key after thousands of changes, and every key ends at its newest', async () => {
      const log = opened.log();
      const keys = KEYS.slice(0, 10);
      for (let round = 0; round < 6; round++) {
        const changes = Array.from({ length: 1_000 }, (_, i) => fact(`${round}-${i}`, keys[i % keys.length]));
        await log.append('rights', changes);
      }
      const { handle, batches, ids } = gathering();

      await log.follow('rights', handle);

      expect(ids()).toHaveLength(keys.length);
      expect(new Map(batches.flat().map(({ key, id }) => [key, id]))).toEqual(
        new Map(keys.map((key, i) => [key, `5-${990 + i}`])),
      );
    });

    it('misses nothing that is appended while it starts', async () => {
      const log = opened.log();
      await log.append(
        'rights',
        KEYS.map((key) => fact(`old ${key}`, key)),
      );
      const state = new Map<string, string>();
      const apply: HandleBatch = (records) => {
        for (const { key, id, value } of records)
          if (value === null) state.delete(key);
          else state.set(key, id);
        return Promise.resolve();
      };

      const following = log.follow('rights', apply);
      const changes = KEYS.map((key, i) => (i % 2 === 0 ? fact(`new ${key}`, key) : remove(`gone ${key}`, key)));
      await Promise.all(changes.map((change) => log.append('rights', [change])));
      await following;

      const expected = new Map(KEYS.filter((_key, i) => i % 2 === 0).map((key) => [key, `new ${key}`]));
      await eventually(
        'the changes are applied',
        () => state.size === expected.size && [...state].every(([key, id]) => expected.get(key) === id),
      );
    });

    it('applies a batch again that failed, waits for what is unavailable, and parks what never can be', async () => {
      const log = opened.log();
      await log.append('rights', [fact('a1', 'a'), fact('b1', 'b'), fact('c1', 'c')]);
      const applied = gathering();
      let away = 2;
      const apply: HandleBatch = async (records, signal) => {
        if (records.some(({ id }) => id === 'a1') && away-- > 0) throw new AppError('unavailable', 'away');
        if (records.some(({ id }) => id === 'b1')) throw new Error('cannot be read');
        await applied.handle(records, signal);
      };

      await log.follow('rights', apply);

      expect(applied.ids().sort()).toEqual(['a1', 'c1']);
      expect(await readAll(log, parkedTopic('rights'))).toMatchObject([{ id: 'b1:parked:follow' }]);
    });

    it('ends when it is closed', async () => {
      const log = opened.log();
      const [closed, open] = [gathering(), gathering()];
      const subscription = await log.follow('rights', closed.handle);
      await log.follow('rights', open.handle);
      await subscription[Symbol.asyncDispose]();

      await log.append('rights', [fact('a1', 'a')]);
      await eventually('the other saw it', () => open.ids().length === 1);

      expect(closed.ids()).toEqual([]);
    });

    it('is for compacted topics', async () => {
      await expect(opened.log().follow('facts', () => Promise.resolve())).rejects.toEqual(failure('invalid', 'facts'));
    });
  });
}
