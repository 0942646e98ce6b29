import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BlobStore } from '@portcullis/blob-store';

import { openFolderBlobStore } from '@portcullis/blob-store-folder';
import type { EventLog, LogRecord } from '@portcullis/event-log';

import { openSqliteEventLog } from '@portcullis/event-log-sqlite';

import { parkMessage } from './park-message.ts';

const KIBIBYTE = 1_024;
const message = (size: number) => ({
  id: 'm1',
  key: 'post-a',
  type: 'unread',
  body: Buffer.alloc(size, 'x'),
  reason: 'line 3: a tag is not closed',
  headers: { ce_source: 'post-a' },
});

describe('parkMessage', () => {
  let stack: AsyncDisposableStack;
  let log: EventLog;
  let blobs: BlobStore;

  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    const folder = mkdtempSync(join(tmpdir(), 'portcullis-parked-'));
    stack.defer(() => rmSync(folder, { recursive: true }));
    blobs = stack.use(await openFolderBlobStore({ folder }));
    log = stack.use(await openSqliteEventLog({ folder: ':memory:' }));
    await log.declareTopics([{ name: 'post.a.in' }, { name: 'post.a.in.parked' }]);
  });
  afterEach(() => stack.disposeAsync());

  async function parked(): Promise<LogRecord> {
    for await (const [record] of log.read('post.a.in.parked')) if (record !== undefined) return record;
    throw new Error('nothing is parked');
  }

  it.each([
    [0, 'record', 0],
    [256 * KIBIBYTE, 'record', 256 * KIBIBYTE],
    [256 * KIBIBYTE + 1, 'blob', 0],
    [512 * KIBIBYTE, 'blob', 0],
    [512 * KIBIBYTE + 1, 'cut', 64 * KIBIBYTE],
  ])('keeps a body of %d bytes as %s', async (size, kept, inRecord) => {
    const result = await parkMessage({ log, blobs, maxBodyBytes: 512 * KIBIBYTE }, 'post.a.in', message(size));
    expect(result).toMatchObject({ kept, size });
    const record = await parked();
    expect(record).toMatchObject({ id: 'm1:parked', key: 'post-a', type: 'unread' });
    expect(record.value).toHaveLength(inRecord);
    expect(record.headers).toEqual({
      ce_source: 'post-a',
      parked_from: 'post.a.in',
      parked_reason: 'line 3: a tag is not closed',
      parked_kept: kept,
      parked_digest: result.digest,
      parked_size: String(size),
    });
    expect((await blobs.get(result.digest))?.length).toBe(kept === 'blob' ? size : undefined);
  });

  it('takes any reason', async () => {
    await parkMessage({ log, blobs }, 'post.a.in', { ...message(1), reason: `${'r'.repeat(499)}\ud83d\ude00` });
    expect((await parked()).headers['parked_reason']).toHaveLength(500);
  });
});
