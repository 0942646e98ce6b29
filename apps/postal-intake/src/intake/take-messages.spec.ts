import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

import { MessageStatus } from '@portcullis/contracts';

import { listParked } from '../parked.ts';
import type { Ask } from '../reading/crossing.ts';
import { startWorker } from '../reading/reader.ts';
import { aPost, aReader } from '../testing/a-post.ts';
import { anXmlItem, anXmlMessage } from '../testing/messages.ts';

/** An intake whose thread dies over a message, unanswered, as often as its content type says. */
async function aPostWithDeadlyMessages() {
  const stack = new AsyncDisposableStack();
  const threads: Worker[] = [];
  const deaths = new Map<string, number>();
  const reader = stack.use(
    aReader((tools) => {
      const thread = startWorker(tools);
      const ready = once(thread, 'message');
      const post = thread.postMessage.bind(thread) as (ask: Ask, transfer: readonly ArrayBuffer[]) => void;
      thread.postMessage = (ask: Ask, transfer: readonly ArrayBuffer[]) => {
        const deadly = ask.sent.find(({ contentType }) => (deaths.get(contentType) ?? 0) < Number(contentType));
        if (deadly === undefined) {
          post(ask, transfer);
          return;
        }
        deaths.set(deadly.contentType, (deaths.get(deadly.contentType) ?? 0) + 1);
        void ready.then(() => thread.terminate());
      };
      threads.push(thread);
      return thread;
    }),
  );
  const post = stack.use(await aPost(['nl-post'], reader));
  const submit = (contentType: string, body: string) =>
    post.intake.submit('nl-post', [{ contentType, body: Buffer.from(body) }]);
  const answered = (count: number) =>
    post.until(async () => {
      const answers = await post.answers();
      return answers.length === count && answers.map(({ answer }) => answer?.$case === 'message' && answer.value);
    });
  return { post, threads, submit, answered, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

jest.setTimeout(60_000); // a thread takes a while to start, and several do

describe('the intake', () => {
  it('takes a message whose reading was cut off when it is delivered again', async () => {
    await using deadly = await aPostWithDeadlyMessages();
    await deadly.submit('', anXmlMessage({ id: 'IM1' }));
    await deadly.answered(1);
    await deadly.submit('1', anXmlMessage({ id: 'IM2', items: [anXmlItem({ id: 'LX000000028NL' })] }));
    await deadly.submit('', anXmlMessage({ id: 'IM3', items: [anXmlItem({ id: 'LX000000014NL' })] }));
    const answers = await deadly.answered(3);
    expect(answers).toMatchObject(Array(3).fill({ status: MessageStatus.TAKEN }));
    expect(await deadly.post.declared()).toHaveLength(3);
    expect(await deadly.post.appended('items')).toBe(3);
    expect(deadly.threads).toHaveLength(2);
  });

  it('parks a message that ends the thread each time, and goes on', async () => {
    await using deadly = await aPostWithDeadlyMessages();
    await deadly.submit('', anXmlMessage({ id: 'IM1' }));
    await deadly.answered(1);
    await deadly.submit('99', anXmlMessage({ id: 'IM2', items: [anXmlItem({ id: 'LX000000028NL' })] }));
    const [parked] = await deadly.post.until(async () => {
      const all = await listParked(deadly.post, 'nl-post');
      return all.length > 0 && all;
    });
    expect(parked).toMatchObject({ code: 'HANDLING' });
    expect(parked?.text).toMatch(/^internal: the thread that reads messages ended/);
    await deadly.submit('', anXmlMessage({ id: 'IM3', items: [anXmlItem({ id: 'LX000000014NL' })] }));
    expect(await deadly.answered(2)).toMatchObject(Array(2).fill({ status: MessageStatus.TAKEN }));
    expect(deadly.threads).toHaveLength(4);
  });
});
