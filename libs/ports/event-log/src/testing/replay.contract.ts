import type { LogRecord } from '../index.ts';

import type { Opened } from './event-log.contract.ts';
import { fact, facts, failure, idsByKey, idsOf, readAll } from './facts.ts';

export function describeReplay(opened: Opened): void {
  describe('replaying', () => {
    beforeEach(() => opened.log().declareTopics([{ name: 'facts' }]));

    it('gives nothing of an empty topic', async () => {
      expect(await readAll(opened.log(), 'facts')).toEqual([]);
    });

    it('gives every record once, in order per key, again and again', async () => {
      const log = opened.log();
      await log.append('facts', facts(1_500));

      for (let times = 0; times < 2; times++) {
        const records = await readAll(log, 'facts');
        expect(records).toHaveLength(1_500);
        expect(idsByKey(records)).toEqual(idsByKey(facts(1_500)));
      }
    });

    it('ends where the topic ended when it was asked', async () => {
      const log = opened.log();
      await log.append('facts', facts(1_200));
      const seen: LogRecord[] = [];

      for await (const batch of log.read('facts')) {
        if (seen.length === 0) await log.append('facts', facts(100, 'late'));
        seen.push(...batch);
      }

      expect(idsByKey(seen)).toEqual(idsByKey(facts(1_200)));
    });

    it('goes on after any record it gave, also when the log was opened anew', async () => {
      await opened.log().append('facts', facts(300));
      const all = await readAll(opened.log(), 'facts');
      const log = await opened.reopen();

      for (const place of [0, 100, 163, 298]) {
        const rest = await readAll(log, 'facts', all[place]!.position);
        expect(idsOf(rest)).toEqual(idsOf(all.slice(place + 1)));
      }
      expect(await readAll(log, 'facts', all.at(-1)!.position)).toEqual([]);
    });

    it('gives after its last record what came since, in whichever partition', async () => {
      const log = opened.log();
      await log.append('facts', facts(300, 'old'));
      const old = await readAll(log, 'facts');
      await log.append('facts', facts(300, 'new'));

      const since = await readAll(log, 'facts', old.at(-1)!.position);

      expect(since).toHaveLength(300);
      expect(idsByKey(since)).toEqual(idsByKey(facts(300, 'new')));
    });

    it('may be left early', async () => {
      const log = opened.log();
      await log.append('facts', facts(2_000));

      const batches = log.read('facts')[Symbol.asyncIterator]();
      expect((await batches.next()).done).toBe(false);
      await batches.return?.();

      await log.append('facts', [fact('after')]);
      expect(await readAll(log, 'facts')).toHaveLength(2_001);
    });

    it.each(['', 'x', '-1', '1;2', '9'.repeat(3_000)])('refuses what is no position (%#)', async (position) => {
      await expect(readAll(opened.log(), 'facts', position)).rejects.toEqual(failure('invalid'));
    });

    it('leaves no group behind', async () => {
      const log = opened.log();
      await log.append('facts', facts(10));
      await readAll(log, 'facts');

      expect(await log.lag('read')).toEqual([]);
    });
  });
}
