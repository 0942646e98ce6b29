import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import type { Opened } from './event-log.contract.ts';
import { fact, idsByKey, idsOf, readAll } from './facts.ts';

const ENOUGH = 300;

export function describeDurability(opened: Opened): void {
  describe('durability', () => {
    it('keeps every acknowledged record of a process that was killed', async () => {
      await opened.log().declareTopics([{ name: 'facts' }]);
      await opened.close();
      const { command, args } = opened.harness().writer('facts');
      const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const acknowledged: string[] = [];
      const exited = once(child, 'exit');

      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.push(line);
        if (acknowledged.length === ENOUGH) child.kill('SIGKILL');
      }
      const [, signal] = (await exited) as [number | null, string | null];

      expect(signal).toBe('SIGKILL');
      const log = await opened.reopen();
      const kept = await readAll(log, 'facts');
      const ids = new Set(idsOf(kept));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      for (const [key, inOrder] of Object.entries(idsByKey(kept)))
        expect(inOrder).toEqual(inOrder.map((_, i) => `${key}-${i}`));

      await log.append('facts', [fact('after', 'after')]);
      expect(idsOf(await readAll(log, 'facts'))).toContain('after');
    });
  });
}
