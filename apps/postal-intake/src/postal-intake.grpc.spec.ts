import { once } from 'node:events';

import { MessageStatus, PostalIntakeServiceClient, type SubmitMessagesResponse } from '@portcullis/contracts';
import { bearerAuthentication, openClient, startGrpcServer } from '@portcullis/grpc';
import { quietLogger } from '@portcullis/observability';

import { POST_ROLE } from './postal-intake.grpc.ts';
import { aPost } from './testing/a-post.ts';
import { anXmlMessage } from './testing/messages.ts';

const TOKENS = new Map([
  ['post', { id: 'nl-post', roles: [POST_ROLE] }],
  ['stranger', { id: 'nl-post', roles: ['officer'] }],
]);

async function serving() {
  const stack = new AsyncDisposableStack();
  const post = stack.use(await aPost());
  const authenticate = bearerAuthentication((token) => TOKENS.get(token) ?? { id: '', roles: [] });
  const services = [post.intake.grpc];
  const server = stack.use(
    await startGrpcServer({ host: '127.0.0.1', port: 0, services, authenticate, logger: quietLogger }),
  );
  const call = (token: string, ...bodies: readonly string[]) => {
    const client = openClient(PostalIntakeServiceClient, `127.0.0.1:${server.port}`, { token });
    stack.defer(() => client.close());
    const stream = client.submitMessages();
    const answers: SubmitMessagesResponse[] = [];
    stream.on('data', (answer: SubmitMessagesResponse) => answers.push(answer));
    bodies.forEach((body, index) =>
      stream.write({ reference: `r${index}`, contentType: 'application/xml', body: Buffer.from(body) }),
    );
    stream.end();
    return { stream, answers };
  };
  return { post, call, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

describe('SubmitMessages', () => {
  it('answers each message as the topic will, once it is durable', async () => {
    await using server = await serving();
    const { stream, answers } = server.call('post', anXmlMessage(), '<CUSITM/>');
    await once(stream, 'end');
    expect(
      answers.map(({ reference, answer }) => [reference, answer?.messageId, answer?.status, answer?.items]),
    ).toEqual([
      ['r0', 'IM1', MessageStatus.TAKEN, 1],
      ['r1', expect.stringMatching(/^sha256-/), MessageStatus.PARKED, 0],
    ]);
    expect(await server.post.records('post.nl-post.in')).toHaveLength(2);
    const onTopic = await server.post.until(async () => {
      const all = await server.post.answers();
      return all.length === 2 && all;
    });
    const values = onTopic.map(({ answer }) => answer?.value);
    for (const { answer } of answers) expect(values).toContainEqual(answer);
    const again = server.call('post', anXmlMessage());
    await once(again.stream, 'end');
    expect(again.answers[0]?.answer).toMatchObject({ messageId: 'IM1', status: MessageStatus.REPEATED, items: 1 });
  });

  it('lets nobody in who is no post', async () => {
    await using server = await serving();
    const { stream } = server.call('stranger', anXmlMessage());
    const code = await new Promise<number | undefined>((resolve) => {
      stream.on('error', (error: { code?: number }) => resolve(error.code));
      stream.on('end', () => resolve(undefined));
    });
    expect(code).toBe(7);
    expect(await server.post.records('post.nl-post.in')).toEqual([]);
  });
});
