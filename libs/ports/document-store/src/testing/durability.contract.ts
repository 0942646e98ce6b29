import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { ITEMS, type Opened } from './document-store.contract.ts';
import { type Anything, failure, one, put } from './documents.ts';

const ENOUGH = 300;

export function describeDurability(opened: Opened): void {
  describe('durability', () => {
    it('keeps what was written when the store is opened again', async () => {
      const before = await opened.store().collection<Anything>(ITEMS);
      await before.write([put('a', { n: 1 }), put('b', { n: 1 })]);
      await before.write([put('a', { n: 2 }, 1), { id: 'b', expected: 1, document: null }]);

      const after = await (await opened.reopen()).collection<Anything>(ITEMS);

      expect((await after.find({})).documents).toEqual([{ id: 'a', version: 2, document: { n: 2 } }]);
    });

    it('finishes what is being written when it closes, and takes nothing more', async () => {
      const before = await opened.store().collection<Anything>(ITEMS);
      const writing = before.write([put('a', { n: 1 })]);
      await opened.close();

      expect(await writing).toEqual([{ id: 'a', ok: true, version: 1 }]);
      await expect(before.write([put('b', {})])).rejects.toEqual(failure('unavailable'));
      await expect(before.getMany(['a'])).rejects.toEqual(failure('unavailable'));
      const after = await (await opened.reopen()).collection<Anything>(ITEMS);
      expect(await one(after, 'a')).toBeDefined();
    });

    it('keeps every acknowledged write of a process that was killed', async () => {
      await opened.close();
      const { command, args } = opened.harness().writer(ITEMS.name);
      const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      const acknowledged = new Map<string, number>();
      let lines = 0;

      for await (const line of createInterface({ input: child.stdout })) {
        const [id = '', version] = line.split(' ');
        acknowledged.set(id, Number(version));
        if (++lines === ENOUGH) child.kill('SIGKILL');
      }
      const [, signal] = (await exited) as [number | null, string | null];

      expect(signal).toBe('SIGKILL');
      const items = await (await opened.reopen()).collection<Anything>(ITEMS);
      const kept = new Map((await items.getMany([...acknowledged.keys()])).map((stored) => [stored.id, stored]));
      for (const [id, version] of acknowledged) {
        expect(kept.get(id)?.version).toBeGreaterThanOrEqual(version);
        expect(kept.get(id)?.document['n']).toBe(kept.get(id)?.version);
      }
      const [first] = acknowledged.keys();
      const { version } = kept.get(first!)!;
      expect(await items.write([put(first!, { n: 0 }, version)])).toEqual([
        { id: first, ok: true, version: version + 1 },
      ]);
    });
  });
}
