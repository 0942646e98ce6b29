import { parkedTopic } from '../index.ts';

import type { Opened } from './event-log.contract.ts';
import { fact, failure, readAll } from './facts.ts';

export function describeTopics(opened: Opened): void {
  describe('topics', () => {
    it('may be declared again with the same settings', async () => {
      const log = opened.log();
      await log.declareTopics([{ name: 'facts' }, { name: 'rights', compacted: true }]);
      await log.append('facts', [fact('a')]);

      await log.declareTopics([
        { name: 'facts', compacted: false },
        { name: 'rights', compacted: true },
      ]);

      expect(await readAll(log, 'facts')).toHaveLength(1);
    });

    it('keep their settings', async () => {
      await opened.log().declareTopics([{ name: 'facts' }]);
      const log = await opened.reopen();

      await expect(log.declareTopics([{ name: 'facts', compacted: true }])).rejects.toEqual(
        failure('invalid', 'facts'),
      );
    });

    it.each(['', 'Items', 'a b', 'a/b', '../a', 'é'])('refuse the name %j', async (name) => {
      await expect(opened.log().declareTopics([{ name }])).rejects.toEqual(failure('invalid'));
    });

    it('must be declared before use', async () => {
      const log = opened.log();

      await expect(log.append('missing', [fact('a')])).rejects.toEqual(failure('not_found', 'missing'));
      await expect(log.subscribe('g', ['missing'], async () => Promise.resolve())).rejects.toEqual(
        failure('not_found', 'missing'),
      );
      await expect(log.follow('missing', async () => Promise.resolve())).rejects.toEqual(
        failure('not_found', 'missing'),
      );
      await expect(readAll(log, 'missing')).rejects.toEqual(failure('not_found', 'missing'));
    });

    it('have a parked topic from the start', async () => {
      const log = opened.log();
      await log.declareTopics([{ name: 'facts' }]);

      expect(await readAll(log, parkedTopic('facts'))).toEqual([]);
    });

    it('take nothing more once the log is closed', async () => {
      const log = opened.log();
      await log.declareTopics([{ name: 'facts' }]);
      await opened.close();

      await expect(log.append('facts', [fact('a')])).rejects.toEqual(failure('unavailable'));
    });
  });
}
