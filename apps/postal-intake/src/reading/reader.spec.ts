import { createSecretKey } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { ItemDeclared } from '@portcullis/contracts';
import { AppError, revealFor } from '@portcullis/domain';
import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { NewRecord } from '@portcullis/event-log';
import { openPartyVault } from '@portcullis/security';
import { ephemeralSecrets } from '@portcullis/security/testing';

import { aReader, documentSample, NOW, READING_TOOLS } from '../testing/a-post.ts';
import { aJsonItem, anXmlItem, anXmlMessage } from '../testing/messages.ts';
import { batchReader } from './batch-reader.ts';
import type { BytesRead, SentBytes } from './read-and-declare.ts';
import { startWorker } from './reader.ts';

const sent = (body: string | Uint8Array): SentBytes => ({
  operator: 'nl-post',
  bytes: typeof body === 'string' ? Buffer.from(body) : body,
  contentType: '',
  receivedAt: NOW.toISOString(),
});
const aKey = { id: 'party-2026-11-20', key: createSecretKey(Buffer.alloc(32, 7)) };
const LONG = anXmlMessage({ items: Array.from({ length: 5_000 }, (_, i) => anXmlItem({ id: `N${i}` })) });

/** A reader whose threads the spec can get hold of. */
function watched() {
  const threads: Worker[] = [];
  const reader = aReader((tools) => {
    const thread = startWorker(tools);
    threads.push(thread);
    return thread;
  });
  return { threads, reader, [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose]() };
}

/** The same with its records taken apart: what is sealed differs each time. */
const opened = (read: readonly BytesRead<NewRecord>[]) => {
  const sealed: { keyId: string; sealed: Uint8Array }[] = [];
  const plain = read.map((one) => {
    if (!one.ok) return one;
    const messages = one.messages.map(({ made, ...message }) => ({
      ...message,
      made: made.map(({ value, ...record }) => {
        const { declaration, parties } = ItemDeclared.decode(value!);
        if (parties !== undefined) sealed.push(parties);
        return { ...record, declaration, keyId: parties?.keyId };
      }),
    }));
    return { ...one, messages };
  });
  return { plain, sealed };
};

jest.setTimeout(60_000); // a thread takes a while to start, and several do

describe('the reader', () => {
  it('makes the same in its thread as the function does here, and the seals open to the same parties', async () => {
    await using store = await openSqliteDocumentStore({ folder: ':memory:' });
    const vault = await openPartyVault({ store, secrets: ephemeralSecrets(), now: () => NOW });
    const dayKey = await vault.keyFor('2026-11-20');
    const bodies = [
      await documentSample('xml'),
      await documentSample('json'),
      anXmlMessage({ items: [anXmlItem(), anXmlItem({ id: undefined }), anXmlItem({ id: 'LX000000014NL' })] }),
      JSON.stringify({ messages: [aJsonItem({ reference: 'A' }), aJsonItem({ reference: 'B/1' })] }),
      '<ITMATT><Item><ItemId>LX000000005NL</ItemId></Item></ITMATT>',
      '<ITMATT>\n<MessageId>IM5</MessageId><Item></ITMATT>',
      '<ITMATT><MessageId>IM6</MessageId></ITMATT>',
      '',
      'UNB+UNOC:3',
    ].map(sent);
    await using reader = aReader();
    const there = opened(await reader.read(bodies, dayKey));
    const here = opened(batchReader(READING_TOOLS)(bodies, dayKey));
    expect(there.plain).toEqual(here.plain);
    expect(there.plain.flatMap((one) => (one.ok ? one.messages.map(({ made }) => made.length) : []))).toEqual([
      1, 1, 2, 1, 1, 1,
    ]);
    const parties = async ({ sealed }: typeof here) =>
      (await vault.unsealMany(sealed)).map((each) => revealFor('officer-view', each!));
    expect(await parties(there)).toEqual(await parties(here));
    const nonces = [...there.sealed, ...here.sealed].map(({ sealed }) =>
      Buffer.from(sealed.subarray(0, 12)).toString(),
    );
    expect([nonces.length, new Set(nonces).size]).toEqual([12, 12]);
    expect(bodies.every(({ bytes }, index) => index === 7 || bytes.byteLength > 0)).toBe(true);
  });

  it('seals on under one nonce prefix, batch after batch, and under another key with another', async () => {
    await using reader = aReader();
    const nonceUnder = async (dayKey: typeof aKey) => {
      const [read] = await reader.read([sent(anXmlMessage())], dayKey);
      const [record] = read?.ok === true ? (read.messages[0]?.made ?? []) : [];
      const nonce = Buffer.from(ItemDeclared.decode(record!.value!).parties!.sealed.subarray(0, 12));
      return [nonce.toString('hex', 0, 8), nonce.readUInt32BE(8)];
    };
    const [prefix, count] = await nonceUnder(aKey);
    expect(count).toBe(0);
    expect(await nonceUnder(aKey)).toEqual([prefix, 1]);
    const [other] = await nonceUnder({ ...aKey, id: 'party-2026-11-21' });
    expect(other).not.toBe(prefix);
  });

  it('without a key counts and judges, and makes nothing', async () => {
    await using reader = aReader();
    const [read] = await reader.read([sent(anXmlMessage({ items: [anXmlItem(), '<Item/>'] }))]);
    expect(read).toMatchObject({ ok: true, messages: [{ messageId: 'IM1', items: 1, made: [] }] });
    expect(read?.ok === true && read.messages[0]?.findings).toMatchObject([{ code: 'ITEM_WITHOUT_NUMBER' }]);
  });

  it('answers many at once each with its own, in any load', async () => {
    await using reader = aReader();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => reader.read([sent(anXmlMessage({ id: `IM${i}` }))], aKey)),
    );
    expect(answers.map(([read]) => read?.ok === true && read.messages[0]?.messageId)).toEqual(
      Array.from({ length: 40 }, (_, i) => `IM${i}`),
    );
  });

  it('gives back the error of the reading as it is, and reads on', async () => {
    await using reader = aReader();
    const broken = { ...aKey, id: 'short', key: createSecretKey(Buffer.alloc(5)) };
    const here = (): unknown => batchReader(READING_TOOLS)([sent(anXmlMessage())], broken);
    expect(here).toThrow('Invalid key length');
    await expect(reader.read([sent(anXmlMessage())], broken)).rejects.toMatchObject({
      name: 'AppError',
      code: 'internal',
      message: 'Invalid key length',
    });
    expect(await reader.read([sent(anXmlMessage())], aKey)).toMatchObject([{ ok: true }]);
  });

  it('keeps the code of an error that crosses', async () => {
    const thread = `require('node:worker_threads').parentPort
      .on('message', function () { this.postMessage({ kind: 'failed', code: 'conflict', message: 'erased' }); })`;
    await using reader = aReader(() => new Worker(thread, { eval: true }));
    await expect(reader.read([sent('x')])).rejects.toEqual(new AppError('conflict', 'erased'));
  });

  it('loses what it was reading when its thread is killed, nothing else, and goes on with another thread', async () => {
    await using watch = watched();
    const { reader, threads } = watch;
    await reader.read([sent('x')]);
    const [reading, next, later] = [sent(LONG), sent(anXmlMessage()), sent('')].map((one) => reader.read([one], aKey));
    await threads[0]?.terminate();
    await expect(reading).rejects.toMatchObject({ code: 'internal' });
    expect(await next).toMatchObject([{ ok: true, messages: [{ items: 1 }] }]);
    expect(await later).toMatchObject([{ ok: false, refusal: { code: 'EMPTY' } }]);
    expect(threads).toHaveLength(2);
  });

  it('starts another thread when one ended that had nothing to do', async () => {
    await using watch = watched();
    const { reader, threads } = watch;
    await reader.read([sent('x')]);
    await threads[0]?.terminate();
    expect(await reader.read([sent('')])).toMatchObject([{ ok: false, refusal: { code: 'EMPTY' } }]);
  });

  it('is unavailable, which blames no message, while there is no thread to be had', async () => {
    const ways = [
      () => new Worker('throw new Error("no memory for it")', { eval: true }),
      () => {
        throw new Error('no thread left');
      },
      startWorker,
    ];
    await using reader = aReader((tools) => ways.shift()!(tools));
    const read = () => Promise.allSettled([reader.read([sent('')]), reader.read([sent('')]), reader.read([sent('')])]);
    const unavailable = { status: 'rejected', reason: expect.objectContaining({ code: 'unavailable' }) as unknown };
    expect(await read()).toEqual([unavailable, unavailable, unavailable]);
    expect(await reader.read([sent('')]).catch((error: unknown) => error)).toMatchObject({ code: 'unavailable' });
    expect(await reader.read([sent('')])).toMatchObject([{ ok: false }]);
  });

  it('ends its thread when it is closed, and what was under way with it', async () => {
    const { reader, threads } = watched();
    await reader.read([sent('x')]);
    const exit = once(threads[0]!, 'exit');
    const reading = expect(reader.read([sent(LONG)], aKey)).rejects.toMatchObject({ code: 'unavailable' });
    await reader[Symbol.asyncDispose]();
    await exit;
    await reading;
    await expect(reader.read([sent('x')])).rejects.toMatchObject({ code: 'unavailable' });
    expect(threads).toHaveLength(1);
  });

  it('holds the process only while there is something to read', async () => {
    await using reader = aReader();
    const held = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const before = held();
    await reader.read([sent('x')]);
    expect(held()).toBe(before);
    const reading = reader.read([sent(LONG)], aKey);
    expect(held()).toBeGreaterThan(before);
    await reading;
    expect(held()).toBe(before);
  });

  it('starts no thread for nothing', async () => {
    const { reader, threads } = watched();
    await reader[Symbol.asyncDispose]();
    expect(threads).toEqual([]);
  });
});
