import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startCheckpoints } from './checkpoints.ts';
import { openDatabase } from './database.ts';

const MEGABYTE = 1_000_000;

describe('checkpoints', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'event-log-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('run on another thread, and the write-ahead file starts over', async () => {
    const { db, file = '', close } = openDatabase({ folder, readOnly: false }, 'event-log', 'CREATE TABLE things (a)');
    const settle = (): void => void db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get();
    const checkpoints = startCheckpoints(file, settle);
    const insert = db.prepare('INSERT INTO things VALUES (?)');
    const deadline = Date.now() + 20_000;
    let written = 0;

    // The database file grows without a checkpoint on this thread, whose automatic one is far away.
    while (statSync(file).size < 20 * MEGABYTE) {
      if (Date.now() > deadline) throw new Error(`nothing was copied of ${written} megabytes`);
      insert.run(new Uint8Array(MEGABYTE));
      checkpoints.wrote(MEGABYTE);
      written++;
      await new Promise((resolve) => setImmediate(resolve));
    }

    expect(db.prepare('PRAGMA wal_autocheckpoint').get()).toEqual({ wal_autocheckpoint: 16_000 });
    await checkpoints.close();
    close();
    expect(() => statSync(`${file}-wal`)).toThrow('ENOENT');
  });

  it('never start for little, and end with nothing begun', async () => {
    const { file, close } = openDatabase({ folder, readOnly: false }, 'event-log', 'CREATE TABLE things (a)');
    const checkpoints = startCheckpoints(file, () => undefined);
    checkpoints.wrote(MEGABYTE);

    await checkpoints.close();
    checkpoints.wrote(100 * MEGABYTE);

    close();
  });
});
