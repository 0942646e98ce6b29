import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { AppError } from '@portcullis/domain';
import { type BlobStore, type Digest, digestOf, isDigest } from '@portcullis/blob-store';

export interface FolderBlobStoreOptions {
  /** Holds one file per blob, fanned out by digest; made where it is missing. */
  readonly folder: string;
}

/** Keeps each blob in a file named by its digest. Several processes may share the folder: a file never changes. */
export async function openFolderBlobStore({ folder }: FolderBlobStoreOptions): Promise<BlobStore> {
  await guarded(`cannot open the blob folder ${folder}`, () => mkdir(join(folder, 'incoming'), { recursive: true }));

  const pathOf = (digest: Digest): string => {
    if (!isDigest(digest)) throw new AppError('invalid', `${JSON.stringify(digest.slice(0, 80))} is no digest`);
    const hex = digest.slice('sha256-'.length);
    return join(folder, hex.slice(0, 2), hex.slice(2, 4), hex);
  };

  return {
    put: (bytes) =>
      guarded(`cannot keep a blob of ${bytes.byteLength} bytes in ${folder}`, async () => {
        const digest = digestOf(bytes);
        const path = pathOf(digest);
        // A file of another length is not that blob: it is written anew.
        if ((await sizeOf(path)) !== bytes.byteLength) await writeDurably(folder, path, bytes);
        return digest;
      }),

    get: async (digest) => {
      const path = pathOf(digest);
      const bytes = await guarded(`cannot read the blob ${digest}`, () => readIfThere(path));
      if (bytes !== undefined && digestOf(bytes) !== digest)
        throw new AppError('internal', `the blob ${digest} was changed on disk: its bytes no longer fit its digest`);
      return bytes;
    },

    delete: async (digest) => {
      const path = pathOf(digest);
      await guarded(`cannot delete the blob ${digest}`, () => rm(path, { force: true }));
    },

    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** The name appears only when the bytes are on disk: a crash leaves a whole blob or none. */
async function writeDurably(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const incoming = join(folder, 'incoming', randomUUID());
  try {
    const file = await open(incoming, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const made = await mkdir(dirname(path), { recursive: true });
    await rename(incoming, path);
    await syncFolder(dirname(path));
    if (made !== undefined) for (const parent of [dirname(dirname(path)), folder]) await syncFolder(parent);
  } catch (thrown) {
    await rm(incoming, { force: true });
    throw thrown;
  }
}

/** A new name is durable once its folder is; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
}

const isMissing = (thrown: unknown): boolean => (thrown as { code?: unknown }).code === 'ENOENT';

/** A full disk or too many open files pass: `unavailable`. */
const PASSING = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN']);

async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const { code = '', message } = thrown as { code?: string; message?: string };
    throw new AppError(PASSING.has(code) ? 'unavailable' : 'internal', `${what}: ${message ?? code}`, thrown);
  }
}
