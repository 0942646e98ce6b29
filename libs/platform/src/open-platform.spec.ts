import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openPlatform, type Platform } from './open-platform.ts';

const fact = { id: 'f1', key: 'k', type: 'spec', value: new Uint8Array([1]) };

async function write({ log, documents, blobs }: Platform) {
  await log.declareTopics([{ name: 'items' }]);
  await log.append('items', [fact]);
  const things = await documents.collection<{ a: number }>({ name: 'things' });
  await things.write([{ id: 't1', expected: 0, document: { a: 1 } }]);
  return blobs.put(new Uint8Array([2]));
}

async function read({ log, documents, blobs }: Platform, digest: string) {
  const facts: string[] = [];
  for await (const records of log.read('items')) facts.push(...records.map(({ id }) => id));
  const things = await documents.collection<{ a: number }>({ name: 'things' });
  const found = (await things.getMany(['t1'])).map(({ document }) => document.a);
  return { facts, found, blob: Array.from((await blobs.get(digest)) ?? []) };
}

const ALL = { facts: ['f1'], found: [1], blob: [2] };

describe('the platform', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'portcullis-platform-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps everything in the data folder', async () => {
    const first = await openPlatform({ dataFolder: folder });
    const digest = await write(first);
    await first[Symbol.asyncDispose]();
    await using again = await openPlatform({ dataFolder: folder });
    expect(await read(again, digest)).toEqual(ALL);
  });

  it('lets a second process read, and no more', async () => {
    await using owner = await openPlatform({ dataFolder: folder });
    const digest = await write(owner);
    await using reader = await openPlatform({ dataFolder: folder, readOnly: true });
    expect(await read(reader, digest)).toEqual(ALL);
    await expect(reader.log.append('items', [fact])).rejects.toMatchObject({ code: 'denied' });
  });

  it('has one owner, and leaves nothing open when it is refused', async () => {
    const owner = await openPlatform({ dataFolder: folder });
    await expect(openPlatform({ dataFolder: folder })).rejects.toMatchObject({ code: 'conflict' });
    await owner[Symbol.asyncDispose]();
    await using next = await openPlatform({ dataFolder: folder });
    await write(next);
  });

  it('keeps nothing in memory, and apart from every other', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('portcullis-blobs-'));
    const before = new Set(folders());
    const one = await openPlatform({ dataFolder: ':memory:' });
    const other = await openPlatform({ dataFolder: ':memory:', shuffle: 1 });
    const digest = await write(one);
    expect(await read(one, digest)).toEqual(ALL);
    await other.log.declareTopics([{ name: 'items' }]);
    expect(await read(other, digest)).toEqual({ facts: [], found: [], blob: [] });
    const own = folders().filter((name) => !before.has(name));
    await one[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    const left = new Set(folders());
    expect(own.filter((name) => !left.has(name)).length).toBeGreaterThanOrEqual(2);
  });

  it('takes its time from the given clock', async () => {
    let now = 1_000;
    await using platform = await openPlatform({ dataFolder: ':memory:', now: () => now });
    await write(platform);
    for await (const [record] of platform.log.read('items')) expect(record?.appendedAt).toBe(1_000);
    const things = await platform.documents.collection({ name: 'things' });
    await things.write([{ id: 't2', expected: 0, document: {}, expiresAt: 2_000 }]);
    now = 3_000;
    expect(await things.getMany(['t2'])).toEqual([]);
  });
});
