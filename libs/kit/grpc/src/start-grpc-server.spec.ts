import { Client, credentials, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import {
  PartnerServiceClient,
  PartnerServiceService,
  type PartnerServiceServer,
  type PullReportsRequest,
  PullReportsResponse,
} from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import { openLogger, quietLogger } from '@portcullis/observability';

import { bearerAuthentication } from './authenticate.ts';
import type { CallContext } from './call-context.ts';
import { callUnary } from './call-unary.ts';
import { openClient } from './client.ts';
import { fieldViolations, invalidFields, overloaded, retryAfterMs } from './error-facts.ts';
import { grpcService } from './grpc-service.ts';
import { unary } from './handlers.ts';
import { type GrpcServerOptions, startGrpcServer } from './start-grpc-server.ts';

type PullReports = (
  request: PullReportsRequest,
  context: CallContext,
) => PullReportsResponse | Promise<PullReportsResponse>;

const principals = new Map([
  ['partner', { id: 'partner-a', roles: ['partner'] }],
  ['officer', { id: 'officer-b', roles: ['officer'] }],
]);
const authenticate = bearerAuthentication((token) => {
  const principal = principals.get(token);
  if (principal === undefined) throw new AppError('denied', 'unknown token');
  return token === 'officer' ? Promise.resolve(principal) : principal;
});
const pulled = PullReportsResponse.fromPartial({ next: 'n1' });

describe('a gRPC server', () => {
  let stack: AsyncDisposableStack;
  beforeEach(() => (stack = new AsyncDisposableStack()));
  afterEach(() => stack.disposeAsync());

  async function serve(pullReports: PullReports, options: Partial<GrpcServerOptions> = {}) {
    const implementation: PartnerServiceServer = {
      pullReports: unary(pullReports),
      acknowledgeReports: unary(() => ({ acknowledged: 1 })),
    };
    const service = grpcService(PartnerServiceService, implementation, {
      pullReports: ['partner'],
      acknowledgeReports: [],
    });
    const server = stack.use(
      await startGrpcServer({
        host: '127.0.0.1',
        port: 0,
        services: [service],
        authenticate,
        logger: quietLogger,
        ...options,
      }),
    );
    const client = (token?: string) => {
      const opened = openClient(PartnerServiceClient, `127.0.0.1:${server.port}`, token === undefined ? {} : { token });
      stack.defer(() => opened.close());
      return opened;
    };
    return {
      server,
      client,
      pull: (token?: string, options = {}) =>
        callUnary(client(token), 'pullReports', { after: 'x', pageSize: 1 }, options),
    };
  }

  /** Calls a method by its path with raw bytes, as a tool would that knows only the wire. */
  const raw = (port: number, path: string, bytes: number[]): Promise<Buffer> => {
    const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
    stack.defer(() => client.close());
    return new Promise((resolve, reject) => {
      const call = client.makeBidiStreamRequest<Buffer, Buffer>(
        path,
        (value) => value,
        (value) => value,
      );
      call
        .on('data', resolve)
        .on('error', reject)
        .on('status', ({ code }) => code !== status.OK && reject(new Error(`${code}`)));
      call.end(Buffer.from(bytes));
    });
  };

  it('answers, and tells the handler who calls', async () => {
    const seen: unknown[] = [];
    const { pull } = await serve((request, { principal, deadline, metadata }) => {
      seen.push(request, principal, deadline instanceof Date, metadata instanceof Metadata);
      return pulled;
    });
    expect(await pull('partner')).toEqual(pulled);
    expect(seen).toEqual([{ after: 'x', pageSize: 1 }, { id: 'partner-a', roles: ['partner'] }, true, true]);
  });

  it('answers a handler that takes its time', async () => {
    const { pull } = await serve(() => Promise.resolve(pulled));
    expect(await pull('partner')).toEqual(pulled);
  });

  describe('lets in', () => {
    it('nobody without a token it knows', async () => {
      const { pull } = await serve(() => pulled);
      await expect(pull()).rejects.toMatchObject({ code: 'denied', cause: { code: status.UNAUTHENTICATED } });
      await expect(pull('guessed')).rejects.toMatchObject({ code: 'denied', cause: { code: status.UNAUTHENTICATED } });
    });

    it('nobody without a role of the method', async () => {
      const { pull } = await serve(() => pulled);
      await expect(pull('officer')).rejects.toMatchObject({
        code: 'denied',
        cause: { code: status.PERMISSION_DENIED },
      });
    });

    it('nobody where the method has no roles', async () => {
      const { client } = await serve(() => pulled);
      await expect(callUnary(client('partner'), 'acknowledgeReports', { upTo: '' })).rejects.toMatchObject({
        cause: { code: status.PERMISSION_DENIED },
      });
      const service = {
        definition: PartnerServiceService,
        implementation: { pullReports: unary(() => pulled), acknowledgeReports: unary(() => pulled) },
        access: {},
      };
      const { pull } = await serve(() => pulled, { services: [service] });
      await expect(pull('partner')).rejects.toMatchObject({ cause: { code: status.PERMISSION_DENIED } });
    });

    it('nobody when no authentication is configured', async () => {
      const { pull } = await serve(() => pulled, { authenticate: undefined } as unknown as GrpcServerOptions);
      await expect(pull('partner')).rejects.toMatchObject({ cause: { code: status.UNAUTHENTICATED } });
    });
  });

  it('tells health without a token, and when a service stops serving', async () => {
    const { server } = await serve(() => pulled);
    const name = 'portcullis.exchange.v1.PartnerService';
    const check = async (service: string) =>
      (await raw(server.port, '/grpc.health.v1.Health/Check', [10, service.length, ...Buffer.from(service)])).toJSON()
        .data;
    expect(await check('')).toEqual([8, 1]);
    expect(await check(name)).toEqual([8, 1]);
    server.setServing(name, false);
    expect(await check(name)).toEqual([8, 2]);
    expect(await check('')).toEqual([8, 1]);
    expect(() => server.setServing('other', true)).toThrow('the server has no service other');
  });

  it.each(['v1', 'v1alpha'])('lists and describes its services without a token (%s)', async (version) => {
    const { server } = await serve(() => pulled);
    const ask = async (field: number, text: string) =>
      (
        await raw(server.port, `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`, [
          field * 8 + 2,
          text.length,
          ...Buffer.from(text),
        ])
      ).toString('latin1');
    const list = await ask(7, '*');
    expect(list).toContain('portcullis.exchange.v1.PartnerService');
    expect(list).not.toContain('ScreeningService');
    expect(await ask(4, 'portcullis.exchange.v1.PartnerService')).toContain('AcknowledgeReports');
  });

  it.each([
    [
      'thrown',
      (error: unknown) => {
        throw error as Error;
      },
    ],
    ['rejected', (error: unknown) => Promise.reject(error as Error)],
  ] as [string, (error: unknown) => Promise<never>][])(
    'carries an error that was %s to the caller',
    async (_, fail) => {
      const errors: unknown[] = [
        invalidFields('not complete', [{ field: 'after', description: 'is no token' }]),
        overloaded(1_500),
        new AppError('not_found', 'no such thing: ä 例 100 %'),
        undefined,
      ];
      const { pull } = await serve(() => fail(errors.shift()));
      const invalid: unknown = await pull('partner').catch((error: unknown) => error);
      expect(invalid).toMatchObject({ code: 'invalid', message: 'not complete' });
      expect(fieldViolations(invalid)).toEqual([{ field: 'after', description: 'is no token' }]);
      expect(retryAfterMs(await pull('partner').catch((error: unknown) => error))).toBe(1_500);
      await expect(pull('partner')).rejects.toMatchObject({ code: 'not_found', message: 'no such thing: ä 例 100 %' });
      await expect(pull('partner')).rejects.toMatchObject({
        code: 'internal',
        message: expect.stringMatching(/^internal error /) as unknown,
      });
    },
  );

  it('refuses a message above the limit', async () => {
    const { client, pull } = await serve(() => pulled, { limits: { maxReceiveBytes: 1_000, maxSendBytes: 1_000 } });
    const request = (length: number) =>
      callUnary(client('partner'), 'pullReports', { after: 'x'.repeat(length), pageSize: 0 });
    await expect(request(900)).resolves.toEqual(pulled);
    await expect(request(1_100)).rejects.toMatchObject({ code: 'invalid', cause: { code: status.RESOURCE_EXHAUSTED } });
    await expect(pull('partner')).resolves.toEqual(pulled);
  });

  it('tells the handler when the deadline passes', async () => {
    const ended = Promise.withResolvers<string>();
    const handler = { started: false };
    const lines: string[] = [];
    const logger = openLogger({ name: 'spec', destination: { write: (line) => lines.push(line) } });
    const hang: PullReports = (_, { signal }) => {
      handler.started = true;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          ended.resolve('aborted');
          reject(signal.reason as Error);
        });
      });
    };
    const { pull } = await serve(hang, { logger });
    // On a busy machine a deadline may pass before the call arrives.
    for (let deadlineMs = 50; !handler.started; deadlineMs *= 2)
      await expect(pull('partner', { deadlineMs })).rejects.toMatchObject({
        code: 'unavailable',
        cause: { code: status.DEADLINE_EXCEEDED },
      });
    expect(await ended.promise).toBe('aborted');
    expect(lines).toEqual([]);
  });

  it('tells the handler when the caller gives up', async () => {
    const [started, ended] = [Promise.withResolvers<undefined>(), Promise.withResolvers<string>()];
    const { pull } = await serve((_, { signal }) => {
      started.resolve(undefined);
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => {
          ended.resolve('aborted');
          resolve(pulled);
        }),
      );
    });
    const controller = new AbortController();
    const answer = pull('partner', { signal: controller.signal });
    await started.promise;
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'unavailable' });
    expect(await ended.promise).toBe('aborted');
  });

  it('says when it has too much to do, and has room again later', async () => {
    const going = Promise.withResolvers<PullReportsResponse>();
    const started = Promise.withResolvers<undefined>();
    const { pull } = await serve(
      () => {
        started.resolve(undefined);
        return going.promise;
      },
      { limits: { maxCalls: 1, retryAfterMs: 70 } },
    );
    const first = pull('partner');
    await started.promise;
    const refused: unknown = await pull('partner').catch((error: unknown) => error);
    expect(refused).toMatchObject({ cause: { code: status.RESOURCE_EXHAUSTED } });
    expect(retryAfterMs(refused)).toBe(70);
    going.resolve(pulled);
    expect(await first).toEqual(pulled);
    expect(await pull('partner')).toEqual(pulled);
  });

  it('tries again what was not available, and nothing else', async () => {
    const codes = ['unavailable', 'unavailable', 'conflict'] as const;
    let calls = 0;
    const { pull } = await serve(() => {
      throw new AppError(codes[calls++] ?? 'internal', 'no');
    });
    await expect(pull('partner')).rejects.toMatchObject({ code: 'conflict' });
    expect(calls).toBe(3);
    calls = 0;
    await expect(pull('partner', { attempts: 1 })).rejects.toMatchObject({ code: 'unavailable' });
    expect(calls).toBe(1);
  });

  it('lets a call finish when it closes, and takes no new one', async () => {
    const going = Promise.withResolvers<PullReportsResponse>();
    const started = Promise.withResolvers<undefined>();
    const { server, pull } = await serve(() => {
      started.resolve(undefined);
      return going.promise;
    });
    const answer = pull('partner');
    await started.promise;
    const closed = server[Symbol.asyncDispose]();
    await expect(pull('partner', { attempts: 1 })).rejects.toMatchObject({ code: 'unavailable' });
    going.resolve(pulled);
    expect(await answer).toEqual(pulled);
    await closed;
  });

  it('breaks off a call that does not end', async () => {
    const started = Promise.withResolvers<undefined>();
    const { server, pull } = await serve(
      () => {
        started.resolve(undefined);
        return new Promise(() => undefined);
      },
      { graceMs: 20 },
    );
    const answer = pull('partner', { attempts: 1 }).catch((error: unknown) => error);
    await started.promise;
    await server[Symbol.asyncDispose]();
    expect(await answer).toMatchObject({ code: 'unavailable' });
  });

  it('does not wait for somebody who watches its health', async () => {
    const { server } = await serve(() => pulled, { graceMs: 60_000 });
    const client = new Client(`127.0.0.1:${server.port}`, credentials.createInsecure());
    stack.defer(() => client.close());
    const seen: number[] = [];
    const watch = client.makeServerStreamRequest<Buffer, Buffer>(
      '/grpc.health.v1.Health/Watch',
      (value) => value,
      (value) => value,
      Buffer.of(),
    );
    const ended = new Promise((resolve) => watch.on('end', resolve));
    const first = new Promise((resolve) => watch.on('data', (bytes: Buffer) => resolve(seen.push(...bytes))));
    await first;
    await server[Symbol.asyncDispose]();
    await ended;
    expect(seen).toEqual([8, 1, 8, 2]);
  });

  it('says so when it cannot listen', async () => {
    const { server } = await serve(() => pulled);
    await expect(serve(() => pulled, { port: server.port })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`cannot listen at 127.0.0.1:${server.port}`) as unknown,
    });
  });

  it('refuses a service of which a handler is missing', async () => {
    const services = [{ definition: PartnerServiceService, implementation: {}, access: {} }];
    await expect(serve(() => pulled, { services })).rejects.toThrow(
      '/portcullis.exchange.v1.PartnerService/PullReports has no handler',
    );
  });

  it('is found by the error type of grpc-js', async () => {
    const { pull } = await serve(() => pulled);
    const error: unknown = await pull().catch((thrown: unknown) => thrown);
    expect(((error as AppError).cause as ServiceError).details).toBe('the call brings no bearer token');
  });
});
