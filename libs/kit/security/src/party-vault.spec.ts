import { asNominal, revealFor } from '@portcullis/domain';
import type { DocumentStore } from '@portcullis/document-store';

import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';

import { openPartyVault, sealerUnder } from './party-vault.ts';
import { ephemeralSecrets } from './testing/index.ts';

const DAY = '2026-11-22';
const parties = asNominal({
  consignor: { name: 'Sample Sender', street: 'Sample Street 1', city: 'Sampletown' },
  consignee: { name: 'Sämple Recipient 例', email: 'sample@example.org' },
});
const secrets = ephemeralSecrets();

describe('the party vault', () => {
  let store: DocumentStore;
  let clock: Date;
  const open = (using = secrets) => openPartyVault({ store, secrets: using, now: () => clock });

  beforeEach(async () => {
    store = await openSqliteDocumentStore({ folder: ':memory:' });
    clock = new Date('2026-11-22T12:00:00Z');
  });
  afterEach(() => store[Symbol.asyncDispose]());

  it('opens what it sealed, also in another process', async () => {
    const block = await (await open()).seal(parties, DAY);
    expect(block.keyId).toBe('party-2026-11-22');
    const [opened] = await (await open()).unsealMany([block]);
    expect(revealFor('officer-view', opened!)).toEqual(revealFor('officer-view', parties));
  });

  it('shows nothing of what it sealed, and keeps no key in the open', async () => {
    const { sealed } = await (await open()).seal(parties, DAY);
    expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/Sample/);
    const documents = await store.collection<{ wrapped: string }>({ name: 'party-keys' });
    const [stored] = await documents.getMany(['party-2026-11-22']);
    expect(Buffer.from(stored!.document.wrapped, 'base64')).toHaveLength(12 + 32 + 16);
  });

  it('makes one key a day when several start at once', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    const blocks = await Promise.all([a, b, a, b].map((vault) => vault.seal(parties, DAY)));
    expect(await a.unsealMany(blocks)).toEqual([parties, parties, parties, parties]);
    expect(await b.unsealMany(blocks)).toEqual([parties, parties, parties, parties]);
  });

  it('never uses a nonce twice, whoever seals', async () => {
    const sealers = await Promise.all(Array.from({ length: 20 }, async () => (await open()).sealerFor(DAY)));
    const nonces = sealers.flatMap((seal) =>
      Array.from({ length: 50 }, () => Buffer.from(seal(parties).sealed.subarray(0, 12)).toString('hex')),
    );
    expect(new Set(nonces).size).toBe(1_000);
  });

  it('gives the key of a day to a sealer elsewhere, until it is erased', async () => {
    const vault = await open();
    const { id, key } = structuredClone(await vault.keyFor(DAY));
    const block = sealerUnder({ id, key })(parties);
    expect(block.keyId).toBe('party-2026-11-22');
    expect(await vault.unsealMany([block])).toEqual([parties]);
    await vault.eraseDay(DAY);
    await expect(vault.keyFor(DAY)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('forgets the people of a day whose key is erased, and only them', async () => {
    const vault = await open();
    const blocks = [await vault.seal(parties, DAY), await vault.seal(parties, '2026-11-23')];
    await vault.eraseDay(DAY);
    await vault.eraseDay(DAY);
    expect(await vault.unsealMany(blocks)).toEqual([undefined, parties]);
    expect(await (await open()).unsealMany(blocks)).toEqual([undefined, parties]);
    expect(await vault.unsealMany([{ ...blocks[0]!, keyId: 'party-1999-01-01' }])).toEqual([undefined]);
  });

  it('seals nothing more under an erased day', async () => {
    const vault = await open();
    await vault.eraseDay(DAY);
    await expect(vault.sealerFor(DAY)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('learns within a minute that another process erased a key', async () => {
    const [here, there] = [await open(), await open()];
    const block = await here.seal(parties, DAY);
    await there.eraseDay(DAY);
    clock = new Date(clock.getTime() + 60_000);
    expect(await here.unsealMany([block])).toEqual([undefined]);
    await expect(here.sealerFor(DAY)).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([0, 11, 12, 40, -1])('says so when byte %i of a block was altered', async (index) => {
    const vault = await open();
    const { keyId, sealed } = await vault.seal(parties, DAY);
    const altered = Uint8Array.from(sealed);
    altered.set([altered.at(index)! ^ 1], index < 0 ? altered.length + index : index);
    await expect(vault.unsealMany([{ keyId, sealed: altered }])).rejects.toMatchObject({ code: 'internal' });
    await expect(vault.unsealMany([{ keyId, sealed: sealed.subarray(0, 20) }])).rejects.toMatchObject({
      code: 'internal',
    });
  });

  it('says so when the master key is another one', async () => {
    const block = await (await open()).seal(parties, DAY);
    const other = await open(ephemeralSecrets('other'));
    await expect(other.unsealMany([block])).rejects.toThrow('is this the master key it was made with?');
  });

  it('refuses what is no day', async () => {
    await expect((await open()).sealerFor('today')).rejects.toMatchObject({ code: 'invalid' });
  });
});
