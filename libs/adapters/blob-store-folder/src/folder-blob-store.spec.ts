import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BlobStore } from '@portcullis/blob-store';
import { describeBlobStore } from '@portcullis/blob-store/testing';

import { openFolderBlobStore } from './folder-blob-store.ts';

describeBlobStore('folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  return {
    open: () => openFolderBlobStore({ folder }),
    damage: async (digest) => writeFile(fileOf(folder, digest), 'x'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
});

const fileOf = (folder: string, digest: string): string => {
  const hex = digest.slice('sha256-'.length);
  return join(folder, hex.slice(0, 2), hex.slice(2, 4), hex);
};

describe('a blob folder', () => {
  let folder: string;
  let blobs: BlobStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    blobs = await openFolderBlobStore({ folder });
  });

  afterEach(async () => {
    await blobs[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it('leaves nothing behind of a blob on its way', async () => {
    await Promise.all([1, 1, 2, 3].map((n) => blobs.put(new Uint8Array([n]))));

    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('writes a blob anew whose file was cut short', async () => {
    const bytes = new TextEncoder().encode('evidence');
    const digest = await blobs.put(bytes);
    await writeFile(fileOf(folder, digest), 'evi');

    await blobs.put(bytes);

    expect(await blobs.get(digest)).toEqual(bytes);
  });

  it('says which folder it cannot use', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');

    await expect(openFolderBlobStore({ folder: file })).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining(file) as string,
    });
  });
});
