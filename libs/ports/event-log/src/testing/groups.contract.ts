import type { HandleBatch } from '../index.ts';

import type { Opened } from './event-log.contract.ts';
import { eventually, fact, facts, gathering, idsByKey, idsOf, lagSum } from './facts.ts';

export function describeGroups(opened: Opened): void {
  describe('groups', () => {
    beforeEach(() => opened.log().declareTopics([{ name: 'facts' }, { name: 'others' }]));

    it('each get every record of their topics', async () => {
      const log = opened.log();
      const [one, two] = [gathering(), gathering()];

      await log.subscribe('one', ['facts'], one.handle);
      await log.subscribe('two', ['facts', 'others'], two.handle);
      await log.append('facts', facts(50, 'fact'));
      await log.append('others', facts(50, 'other'));
      await eventually('both have theirs', () => new Set(one.ids()).size === 50 && new Set(two.ids()).size === 100);

      expect(one.batches.flat().every(({ topic }) => topic === 'facts')).toBe(true);
      expect(new Set(two.batches.flat().map(({ topic }) => topic))).toEqual(new Set(['facts', 'others']));
    });

    it('resume where they stopped when the log is opened again', async () => {
      const log = opened.log();
      const before = gathering();
      await log.append('facts', facts(100, 'early'));
      const subscription = await log.subscribe('g', ['facts'], before.handle);
      await eventually('the early ones are through', async () => (await lagSum(log, 'g')) === 0);
      await subscription[Symbol.asyncDispose]();
      await log.append('facts', facts(100, 'late'));

      const again = await opened.reopen();
      const after = gathering();
      expect(await lagSum(again, 'g')).toBe(100);
      await again.subscribe('g', ['facts'], after.handle);
      await eventually('the late ones are through', async () => (await lagSum(again, 'g')) === 0);

      expect(idsByKey(after.batches.flat())).toEqual(idsByKey(facts(100, 'late')));
    });

    it('finish the running batch when they close, and keep its progress', async () => {
      const log = opened.log();
      await log.append('facts', [fact('a')]);
      const [started, gate] = [Promise.withResolvers<AbortSignal>(), Promise.withResolvers<undefined>()];
      const handle: HandleBatch = async (_, signal) => {
        started.resolve(signal);
        await gate.promise;
      };
      const subscription = await log.subscribe('g', ['facts'], handle);
      const signal = await started.promise;

      let closed = false;
      const closing = subscription[Symbol.asyncDispose]().then(() => (closed = true));
      await eventually('the handler is told', () => signal.aborted);
      expect(closed).toBe(false);
      gate.resolve(undefined);
      await closing;

      expect(await lagSum(await opened.reopen(), 'g')).toBe(0);
    });

    it('get a batch again that was given up on closing', async () => {
      const log = opened.log();
      await log.append('facts', facts(3, 'f', ['one']));
      const started = Promise.withResolvers<undefined>();
      const giveUp: HandleBatch = (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('no time')));
          started.resolve(undefined);
        });
      const subscription = await log.subscribe('g', ['facts'], giveUp);
      await started.promise;
      await subscription[Symbol.asyncDispose]();

      const { handle, ids } = gathering();
      await log.subscribe('g', ['facts'], handle);
      await eventually('they are handled', () => ids().length >= 3);

      expect(ids()).toEqual(['f-0', 'f-1', 'f-2']);
    });

    it('close with the log', async () => {
      const log = opened.log();
      const { handle, ids } = gathering();
      await log.subscribe('g', ['facts'], handle);
      await log.append('facts', [fact('a')]);
      await eventually('it is handled', () => ids().length > 0);

      const again = await opened.reopen();

      await eventually('its progress is kept', async () => (await lagSum(again, 'g')) === 0);
    });

    it('share their partitions among their members, and a member that leaves hands over', async () => {
      const log = opened.log();
      const [one, two] = [gathering(), gathering()];
      const first = await log.subscribe('g', ['facts'], one.handle);
      await log.subscribe('g', ['facts'], two.handle);
      let appended = 0;
      await eventually('both have a share', async () => {
        await log.append('facts', facts(40, `round-${appended++}`));
        return one.batches.length > 0 && two.batches.length > 0;
      });
      await eventually('all are through', async () => (await lagSum(log, 'g')) === 0);
      const handled = [...one.ids(), ...two.ids()];
      expect(new Set(handled).size).toBe(appended * 40);

      await first[Symbol.asyncDispose]();
      const givenToFirst = one.ids().length;
      await log.append('facts', facts(200, 'after'));
      await eventually('the member that stayed has the rest', () => {
        const ids = new Set(two.ids());
        return facts(200, 'after').every(({ id }) => ids.has(id));
      });

      expect(one.ids()).toHaveLength(givenToFirst);
      const after = two.batches.flat().filter(({ id }) => id.startsWith('after'));
      expect(idsByKey(after)).toEqual(idsByKey(facts(200, 'after')));
    });

    it('tell per partition how far behind they are', async () => {
      const log = opened.log();
      const gate = Promise.withResolvers<undefined>();
      await log.subscribe('g', ['facts'], () => gate.promise);
      await log.append('facts', facts(200));
      const partitions = new Set<number>();
      for await (const batch of log.read('facts')) for (const { partition } of batch) partitions.add(partition);

      await eventually('the lag is told', async () => (await lagSum(log, 'g')) === 200);
      const lag = await log.lag('g');
      gate.resolve(undefined);
      await eventually('the lag is gone', async () => (await lagSum(log, 'g')) === 0);

      expect(new Set(lag.filter(({ records }) => records > 0).map(({ partition }) => partition))).toEqual(partitions);
      expect(lag.every(({ topic }) => topic === 'facts')).toBe(true);
    });

    it('that never subscribed have no lag to tell', async () => {
      await opened.log().append('facts', [fact('a')]);

      expect(await opened.log().lag('nobody')).toEqual([]);
    });

    it('start at the beginning of a topic', async () => {
      const log = opened.log();
      await log.append('facts', facts(10, 'old', ['one']));
      const { handle, ids } = gathering();

      await log.subscribe('late', ['facts'], handle);
      await eventually('all are handled', () => new Set(ids()).size === 10);

      expect([...new Set(ids())]).toEqual(idsOf(facts(10, 'old', ['one'])));
    });
  });
}
