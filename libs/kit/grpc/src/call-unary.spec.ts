import { status } from '@grpc/grpc-js';
import type { PullReportsResponse } from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import { openLogger } from '@portcullis/observability';

import { callUnary } from './call-unary.ts';
import { fieldViolations, invalidFields, overloaded, retryAfterMs } from './error-facts.ts';
import type { GrpcServerOptions } from './start-grpc-server.ts';
import { pulled, type PullReports, servePartner } from './testing/serve-partner.ts';

describe('a unary call', () => {
  let stack: AsyncDisposableStack;
  beforeEach(() => (stack = new AsyncDisposableStack()));
  afterEach(() => stack.disposeAsync());
  const serve = (pullReports: PullReports, options?: Partial<GrpcServerOptions>) =>
    servePartner(stack, pullReports, options);

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
});
