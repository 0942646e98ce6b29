import { Client, credentials, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { PartnerServiceService, type PullReportsResponse } from '@portcullis/contracts';
import type { AppError } from '@portcullis/domain';

import { callUnary } from './call-unary.ts';
import { unary } from './handlers.ts';
import type { GrpcServerOptions } from './start-grpc-server.ts';
import { pulled, type PullReports, servePartner } from './testing/serve-partner.ts';

describe('a gRPC server', () => {
  let stack: AsyncDisposableStack;
  beforeEach(() => (stack = new AsyncDisposableStack()));
  afterEach(() => stack.disposeAsync());
  const serve = (pullReports: PullReports, options?: Partial<GrpcServerOptions>) =>
    servePartner(stack, pullReports, options);

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
