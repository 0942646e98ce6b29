import { setImmediate as nextTurn } from 'node:timers/promises';

import { type ClientDuplexStream, type ServiceError, status } from '@grpc/grpc-js';
import {
  PostalIntakeServiceClient,
  PostalIntakeServiceService,
  ScreeningServiceClient,
  ScreeningServiceService,
  SubmitMessagesRequest,
  SubmitMessagesResponse,
  type PostalIntakeServiceServer,
  type WatchOutcomesRequest,
  WatchOutcomesResponse,
} from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import { quietLogger } from '@portcullis/observability';

import type { CallContext } from './call-context.ts';
import { openClient } from './client.ts';
import { grpcService } from './grpc-service.ts';
import { bidi, serverStream } from './handlers.ts';
import { type RunningServer, startGrpcServer } from './start-grpc-server.ts';

/** Waits until a number has stood still for many turns of the event loop. */
async function standstill(count: () => number): Promise<void> {
  for (let last = count(), still = 0; still < 200; still = count() === last ? still + 1 : 0, last = count())
    await nextTurn();
}

type Submit = (
  requests: AsyncIterable<SubmitMessagesRequest>,
  context: CallContext,
) => AsyncIterable<SubmitMessagesResponse>;
interface Answer {
  readonly reference?: string;
  readonly token?: string;
}
type Watch = (request: WatchOutcomesRequest, context: CallContext) => AsyncIterable<WatchOutcomesResponse>;

const message = (reference: string, bytes = 0) =>
  SubmitMessagesRequest.fromPartial({ reference, body: Buffer.alloc(bytes) });
const answer = (reference: string) => SubmitMessagesResponse.fromPartial({ reference });

describe('streams', () => {
  let stack: AsyncDisposableStack;
  beforeEach(() => (stack = new AsyncDisposableStack()));
  afterEach(() => stack.disposeAsync());

  const start = async (
    services: Parameters<typeof startGrpcServer>[0]['services'],
    maxStreams = 10,
  ): Promise<RunningServer> =>
    stack.use(
      await startGrpcServer({
        host: '127.0.0.1',
        port: 0,
        services,
        authenticate: () => ({ id: 'post-a', roles: ['post'] }),
        limits: { maxStreams },
        logger: quietLogger,
        graceMs: 60_000,
      }),
    );

  async function serveMessages(submit: Submit, maxStreams?: number) {
    const implementation: PostalIntakeServiceServer = { submitMessages: bidi(submit) };
    const server = await start(
      [grpcService(PostalIntakeServiceService, implementation, { submitMessages: ['post'] })],
      maxStreams,
    );
    const client = openClient(PostalIntakeServiceClient, `127.0.0.1:${server.port}`);
    stack.defer(() => client.close());
    return { server, client };
  }

  async function serveWatch(watch: Watch) {
    const server = await start([
      {
        definition: { watchOutcomes: ScreeningServiceService.watchOutcomes },
        implementation: { watchOutcomes: serverStream(watch) },
        access: { watchOutcomes: ['post'] },
      },
    ]);
    const client = openClient(ScreeningServiceClient, `127.0.0.1:${server.port}`);
    stack.defer(() => client.close());
    return { server, client };
  }

  /** Everything the call brings, and how it ended. */
  async function outcome(call: AsyncIterable<Answer>) {
    const got: string[] = [];
    try {
      for await (const { reference, token } of call) got.push(reference ?? token ?? '');
      return { got, code: status.OK };
    } catch (thrown) {
      return { got, code: (thrown as ServiceError).code, details: (thrown as ServiceError).details };
    }
  }

  /** Takes the first answer; the rest is left for `outcome`. */
  async function first(call: AsyncIterable<Answer>): Promise<AsyncIterable<Answer>> {
    const answers = call[Symbol.asyncIterator]();
    expect(await answers.next()).toMatchObject({ done: false });
    return { [Symbol.asyncIterator]: () => answers };
  }

  const ended = (call: ClientDuplexStream<SubmitMessagesRequest, SubmitMessagesResponse>) => outcome(call);

  it('answer each message and end when the caller has said all', async () => {
    const { client } = await serveMessages(async function* (requests, { principal }) {
      for await (const { reference } of requests) yield answer(`${reference} of ${principal.id}`);
      yield answer('all');
    });
    const call = client.submitMessages();
    for (const reference of ['1', '2', '3']) call.write(message(reference));
    call.end();
    expect(await ended(call)).toEqual({ got: ['1 of post-a', '2 of post-a', '3 of post-a', 'all'], code: status.OK });
  });

  it('may be answered while the caller still sends', async () => {
    const { client } = await serveMessages(async function* (requests) {
      for await (const { reference } of requests) yield answer(reference);
    });
    const call = client.submitMessages();
    const answers = call[Symbol.asyncIterator]();
    for (const reference of ['1', '2']) {
      call.write(message(reference));
      expect(await answers.next()).toMatchObject({ value: { reference } });
    }
    call.end();
    expect(await answers.next()).toMatchObject({ done: true });
  });

  it('carry an error after what was answered', async () => {
    const { client } = await serveMessages(async function* (requests) {
      for await (const { reference } of requests) {
        if (reference === '2') throw new AppError('invalid', 'message 2 is empty');
        yield answer(reference);
      }
    });
    const call = client.submitMessages();
    for (const reference of ['1', '2', '3']) call.write(message(reference));
    expect(await ended(call)).toEqual({ got: ['1'], code: status.INVALID_ARGUMENT, details: 'message 2 is empty' });
  });

  it('read no more than the handler takes', async () => {
    const going = Promise.withResolvers<undefined>();
    const taken: string[] = [];
    const { client } = await serveMessages(async function* (requests) {
      for await (const { reference } of requests) {
        taken.push(reference);
        await going.promise;
        yield answer(reference);
      }
    });
    const call = client.submitMessages();
    let sent = 0;
    // 100 kB each: the windows of HTTP/2 and of the streams are full long before 200.
    while (sent < 200 && call.write(message(`${sent++}`, 100_000)));
    const accepted = sent;
    expect(accepted).toBeLessThan(200);
    call.end();
    going.resolve(undefined);
    expect((await ended(call)).got).toHaveLength(accepted);
    expect(taken).toHaveLength(accepted);
  });

  it('make no more answers than the caller takes', async () => {
    let made = 0;
    const { client } = await serveMessages(async function* () {
      for (; made < 300; made++) yield answer('x'.repeat(100_000));
      await Promise.resolve();
    });
    const call = client.submitMessages();
    const rest = await first(call);
    await standstill(() => made);
    expect(made).toBeLessThan(150);
    expect((await outcome(rest)).got).toHaveLength(299);
  });

  it('tell the handler when the caller goes away, and half an input is not a whole one', async () => {
    const how = Promise.withResolvers<unknown>();
    const { client } = await serveMessages(async function* (requests, { signal }) {
      try {
        for await (const { reference } of requests) yield answer(reference);
        how.resolve('ended');
      } catch (thrown) {
        how.resolve({ thrown, aborted: signal.aborted });
      }
    });
    const call = client.submitMessages();
    call.write(message('1'));
    const rest = await first(call);
    call.cancel();
    expect(await how.promise).toMatchObject({ thrown: { code: 'unavailable' }, aborted: true });
    expect(await outcome(rest)).toMatchObject({ code: status.CANCELLED });
  });

  it('stop a handler that waits to write when the caller goes away', async () => {
    const stopped = Promise.withResolvers<string>();
    const { client } = await serveMessages(async function* () {
      try {
        for (;;) {
          yield answer('x'.repeat(100_000));
          await Promise.resolve();
        }
      } finally {
        stopped.resolve('stopped');
      }
    });
    const call = client.submitMessages();
    call.on('error', () => undefined);
    await new Promise((resolve) => call.once('readable', resolve));
    call.cancel();
    expect(await stopped.promise).toBe('stopped');
  });

  it('answer what they have read when the server closes, then ask the caller to come again', async () => {
    const { server, client } = await serveMessages(async function* (requests) {
      for await (const { reference } of requests) yield answer(reference);
      yield answer('last');
    });
    const call = client.submitMessages();
    call.write(message('1'));
    const rest = await first(call);
    const closed = server[Symbol.asyncDispose]();
    expect(await outcome(rest)).toMatchObject({ got: ['last'], code: status.UNAVAILABLE });
    await closed;
  });

  it('are refused above their limit and admitted again when one has ended', async () => {
    const { client } = await serveMessages(async function* (requests) {
      for await (const { reference } of requests) yield answer(reference);
    }, 1);
    const first = client.submitMessages();
    const answers = first[Symbol.asyncIterator]();
    first.write(message('1'));
    await answers.next();
    expect(await ended(client.submitMessages())).toMatchObject({ code: status.RESOURCE_EXHAUSTED });
    first.end();
    await answers.next();
    const third = client.submitMessages();
    third.end();
    expect(await ended(third)).toEqual({ got: [], code: status.OK });
  });

  it('of the server bring one answer after another', async () => {
    const { client } = await serveWatch(async function* ({ after }) {
      for (const token of ['2', '3']) yield WatchOutcomesResponse.fromPartial({ token: `${after}${token}` });
      await Promise.resolve();
    });
    expect(await outcome(client.watchOutcomes({ after: '1' }))).toEqual({ got: ['12', '13'], code: status.OK });
  });

  it('of the server end when it closes', async () => {
    const { server, client } = await serveWatch(async function* (_, { signal }) {
      yield WatchOutcomesResponse.fromPartial({ token: '1' });
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    });
    const call = client.watchOutcomes({ after: '' });
    const rest = await first(call);
    const closed = server[Symbol.asyncDispose]();
    expect(await outcome(rest)).toMatchObject({
      code: status.UNAVAILABLE,
      details: 'the server is closing; call again',
    });
    await closed;
  });
});
