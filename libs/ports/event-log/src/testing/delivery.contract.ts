import { AppError } from '@portcullis/domain';

import { type HandleBatch, type LogRecord, parkedTopic } from '../index.ts';

import type { Opened } from './event-log.contract.ts';
import { eventually, fact, facts, gathering, idsByKey, idsOf, KEYS, lagSum, readAll } from './facts.ts';

/** A handler that fails on some records, and keeps what it was tried with and what it managed. */
function failing(thrown: (record: LogRecord) => Error | undefined) {
  const tried: (readonly LogRecord[])[] = [];
  const managed = gathering();
  const handle: HandleBatch = async (records, signal) => {
    tried.push(records);
    for (const record of records) {
      const error = thrown(record);
      if (error !== undefined) throw error;
    }
    await managed.handle(records, signal);
  };
  return { handle, tried, managed };
}

export function describeDelivery(opened: Opened): void {
  describe('handlers that fail', () => {
    beforeEach(() => opened.log().declareTopics([{ name: 'facts' }]));

    it('get the same record again', async () => {
      const log = opened.log();
      let failures = 0;
      const { handle, tried, managed } = failing(() => (failures++ === 0 ? new Error('once') : undefined));

      await log.subscribe('g', ['facts'], handle);
      await log.append('facts', [fact('a')]);
      await eventually('it is handled', () => managed.ids().length > 0);

      expect(tried.map(idsOf)).toEqual([['a'], ['a']]);
      expect(await readAll(log, parkedTopic('facts'))).toEqual([]);
    });

    it('have the poisonous record parked at its third failure alone, and the rest handled once, in order', async () => {
      const log = opened.log();
      const all = facts(33, 'f', ['one']);
      await log.append('facts', all);
      const { handle, tried, managed } = failing(({ id }) => (id === 'f-20' ? new Error('cannot be read') : undefined));

      await log.subscribe('g', ['facts'], handle);
      await eventually('the others are handled', () => managed.ids().length === 32);
      await eventually('it is parked', async () => (await readAll(log, parkedTopic('facts'))).length > 0);

      expect(managed.ids()).toEqual(idsOf(all).filter((id) => id !== 'f-20'));
      expect(tried.filter((batch) => batch.length === 1 && batch[0]!.id === 'f-20')).toHaveLength(3);
      const poison = tried.flat().find(({ id }) => id === 'f-20')!;
      const [parked, ...others] = await readAll(log, parkedTopic('facts'));
      expect(others).toEqual([]);
      expect(parked).toMatchObject({ id: 'f-20:parked:g', key: 'one', type: 'portcullis.test.v1.Happened' });
      expect(new TextDecoder().decode(parked!.value)).toBe('f-20');
      expect(parked!.headers).toEqual({
        parked_from: 'facts',
        parked_group: 'g',
        parked_position: poison.position,
        parked_reason: expect.stringContaining('cannot be read') as string,
      });
      await eventually('nothing is left to do', async () => (await lagSum(log, 'g')) === 0);
    });

    it('have several poisonous records parked, each for its group', async () => {
      const log = opened.log();
      await log.append('facts', facts(20, 'f', ['one']));
      const poison = new Set(['f-0', 'f-7', 'f-8', 'f-19']);
      const picky = failing(({ id }) => (poison.has(id) ? new AppError('invalid', 'never') : undefined));
      const content = gathering();

      await log.subscribe('picky', ['facts'], picky.handle);
      await log.subscribe('content', ['facts'], content.handle);
      await eventually(
        'both are through',
        async () => (await lagSum(log, 'picky')) + (await lagSum(log, 'content')) === 0,
      );

      expect(picky.managed.ids()).toHaveLength(16);
      expect(new Set(content.ids()).size).toBe(20);
      const parked = await readAll(log, parkedTopic('facts'));
      expect(idsOf(parked).sort()).toEqual([...poison].map((id) => `${id}:parked:picky`).sort());
    });

    it('are waited for while something is unavailable, and nothing is parked', async () => {
      const log = opened.log();
      await log.append('facts', [fact('a')]);
      let outage = 5;
      const { handle, tried, managed } = failing(() =>
        outage-- > 0 ? new AppError('unavailable', 'the store is away') : undefined,
      );

      await log.subscribe('g', ['facts'], handle);
      await eventually('it is handled', () => managed.ids().length > 0);

      expect(tried.length).toBeGreaterThanOrEqual(6);
      expect(await readAll(log, parkedTopic('facts'))).toEqual([]);
    });

    it('hold up their own partition only', async () => {
      const log = opened.log();
      const all = facts(400);
      await log.append('facts', all);
      const records = await readAll(log, 'facts');
      const stuck = records.find(({ key }) => key === KEYS[0])!.partition;
      const elsewhere = records.filter(({ partition }) => partition !== stuck);
      let away = true;
      const { handle, managed } = failing(({ partition }) =>
        away && partition === stuck ? new AppError('unavailable', 'away') : undefined,
      );

      await log.subscribe('g', ['facts'], handle);
      await eventually('the others are through', () => new Set(managed.ids()).size === elsewhere.length);
      const withoutStuck = idsByKey(managed.batches.flat());
      away = false;
      await eventually('all are handled', () => new Set(managed.ids()).size === all.length);

      expect(withoutStuck).toEqual(idsByKey(elsewhere));
      expect(idsByKey(managed.batches.flat())).toEqual(idsByKey(all));
    });
  });
}
