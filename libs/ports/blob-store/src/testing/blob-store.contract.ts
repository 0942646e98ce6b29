import { createHash } from 'node:crypto';

import type { BlobStore, Digest } from '../index.ts';

/** One store's data for one test, empty at first; disposing removes it. */
export interface BlobStoreHarness extends AsyncDisposable {
  /** Opens the store; called again after closing it gives the same data. */
  open(): Promise<BlobStore>;
  /** Changes the kept bytes of a blob behind the store's back. */
  damage(digest: Digest): Promise<void>;
}

/** What every blob store promises. Run whole by each adapter's spec. */
export function describeBlobStore(name: string, prepare: () => Promise<BlobStoreHarness>): void {
  describe(`the blob store on ${name}`, () => {
    let harness: BlobStoreHarness;
    let blobs: BlobStore;

    beforeEach(async () => {
      harness = await prepare();
      blobs = await harness.open();
    });

    afterEach(async () => {
      await blobs[Symbol.asyncDispose]();
      await harness[Symbol.asyncDispose]();
    });

    it.each([
      ['no bytes', new Uint8Array()],
      ['some bytes', new Uint8Array([0, 255, 10, 13])],
      ['a part of a larger buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
      ['a megabyte', new Uint8Array(1_000_000).fill(7)],
    ])('keeps %s under their SHA-256', async (_, bytes) => {
      const digest = await blobs.put(bytes);

      expect(digest).toBe(`sha256-${createHash('sha256').update(bytes).digest('hex')}`);
      expect(equal(await blobs.get(digest), bytes)).toBe(true);
    });

    it('changes nothing when the same bytes are put again', async () => {
      const bytes = new TextEncoder().encode('photo');

      const digests = await Promise.all([blobs.put(bytes), blobs.put(bytes)]);
      digests.push(await blobs.put(bytes));

      expect(new Set(digests).size).toBe(1);
      expect(equal(await blobs.get(digests[0]), bytes)).toBe(true);
    });

    it('has nothing under a digest that was never put', async () => {
      expect(await blobs.get(`sha256-${'0'.repeat(64)}`)).toBeUndefined();
    });

    it('forgets a deleted blob, and deleting it again is fine', async () => {
      const digest = await blobs.put(new Uint8Array([1]));

      await blobs.delete(digest);
      await blobs.delete(digest);

      expect(await blobs.get(digest)).toBeUndefined();
    });

    it('takes a deleted blob again', async () => {
      const digest = await blobs.put(new Uint8Array([1]));
      await blobs.delete(digest);

      await blobs.put(new Uint8Array([1]));

      expect(equal(await blobs.get(digest), new Uint8Array([1]))).toBe(true);
    });

    it.each(['', 'x', `sha256-${'0'.repeat(63)}`, `sha256-${'G'.repeat(64)}`, `sha256-../../${'0'.repeat(58)}`])(
      'refuses %j, which is no digest',
      async (digest) => {
        await expect(blobs.get(digest)).rejects.toMatchObject({ code: 'invalid' });
        await expect(blobs.delete(digest)).rejects.toMatchObject({ code: 'invalid' });
      },
    );

    it('tells bytes that no longer fit their digest', async () => {
      const digest = await blobs.put(new Uint8Array([1, 2, 3]));
      await harness.damage(digest);

      await expect(blobs.get(digest)).rejects.toMatchObject({
        code: 'internal',
        message: expect.stringContaining(digest) as string,
      });
    });

    it('keeps what it took when it is opened again', async () => {
      const digest = await blobs.put(new Uint8Array([9]));
      await blobs[Symbol.asyncDispose]();

      blobs = await harness.open();

      expect(equal(await blobs.get(digest), new Uint8Array([9]))).toBe(true);
    });
  });
}

/** Compared as bytes: adapters may answer with a subclass of Uint8Array, and a megabyte makes a poor failure message. */
const equal = (found: Uint8Array | undefined, expected: Uint8Array): boolean =>
  found !== undefined && Buffer.compare(found, expected) === 0;
