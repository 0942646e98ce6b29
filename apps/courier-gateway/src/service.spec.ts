import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { status } from '@grpc/grpc-js';
import type { EventLog, NewRecord } from '@portcullis/event-log';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { callUnary, retryAfterMs } from '@portcullis/grpc';

import { aFake, aRequest, PLANTED } from './testing/a-consignment.ts';
import { aGateway } from './testing/a-gateway.ts';

describe('an overloaded gateway', () => {
  it('sends a caller away with the time to come back, and still answers those it took', async () => {
    const gate = Promise.withResolvers<undefined>();
    const working = Promise.withResolvers<undefined>();
    await using inner = await openSqliteEventLog({ folder: ':memory:' });
    const log: EventLog = {
      ...inner,
      append: async (topic: string, records: readonly NewRecord[]) => {
        working.resolve(undefined);
        await gate.promise;
        await inner.append(topic, records);
      },
    };
    await using gateway = await aGateway({ log, queue: 1 });
    const courier = gateway.client();
    const screen = (id: string) => callUnary(courier, 'screen', aRequest({ requestId: id }));
    const first = screen('r-1');
    await working.promise;
    const [settled, waiting] = [screen('r-2'), screen('r-3')].map((call) =>
      call.then(
        () => 'answered',
        (e: unknown) => e,
      ),
    );
    const away = await Promise.race([settled, waiting]);
    expect(away).toMatchObject({ code: 'unavailable', cause: { code: status.RESOURCE_EXHAUSTED } });
    expect(retryAfterMs(away)).toBe(500);
    gate.resolve(undefined);
    expect((await first).requestId).toBe('r-1');
    expect((await Promise.all([settled, waiting])).filter((answer) => answer === 'answered')).toHaveLength(1);
  });
});

describe('the names of a consignment', () => {
  it('are nowhere in log and store but under the seal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'courier-gateway-'));
    try {
      {
        await using gateway = await aGateway({ folder });
        await callUnary(gateway.client(), 'screen', aRequest({ consignment: aFake() }));
        await callUnary(gateway.client(), 'screen', aRequest({ requestId: 'r-2' }));
      }
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      let bytes = '';
      for (const file of files) if (file.isFile()) bytes += await readFile(join(file.parentPath, file.name), 'latin1');
      expect(bytes).toContain('HX-55012');
      expect(bytes).not.toMatch(PLANTED);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
