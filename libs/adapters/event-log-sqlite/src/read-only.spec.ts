import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EventLog, LogRecord } from '@portcullis/event-log';

import { openSqliteEventLog } from './sqlite-event-log.ts';

describe('a log that is only read', () => {
  let folder: string;
  let owner: EventLog;
  let reader: EventLog;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'event-log-'));
    owner = await openSqliteEventLog({ folder });
    await owner.declareTopics([{ name: 'facts' }]);
    reader = await openSqliteEventLog({ folder, readOnly: true });
  });

  afterEach(async () => {
    await reader[Symbol.asyncDispose]();
    await owner[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const ids = async (log: EventLog, topic: string): Promise<string[]> => {
    const records: LogRecord[] = [];
    for await (const batch of log.read(topic)) records.push(...batch);
    return records.map(({ id }) => id);
  };

  it('sees what its owner appends, in topics declared later too', async () => {
    await owner.declareTopics([{ name: 'later' }]);
    await owner.append('facts', [{ id: 'a', key: 'k', type: 't', value: null }]);
    await owner.append('later', [{ id: 'b', key: 'k', type: 't', value: null }]);

    expect([await ids(reader, 'facts'), await ids(reader, 'later')]).toEqual([['a'], ['b']]);
  });

  it('tells the lag of the groups of its owner', async () => {
    const gate = Promise.withResolvers<undefined>();
    const subscription = await owner.subscribe('g', ['facts'], () => gate.promise);
    await owner.append('facts', [{ id: 'a', key: 'k', type: 't', value: null }]);
    // The group is written down with the next commit after it was founded, which this append was.
    const lag = await reader.lag('g');
    gate.resolve(undefined);
    await subscription[Symbol.asyncDispose]();

    expect(lag.map(({ records }) => records).sort()).toEqual([0, 1]);
  });

  it('is denied everything else', async () => {
    const denied = expect.objectContaining({
      code: 'denied',
      message: expect.stringContaining(folder) as string,
    }) as unknown;
    const handle = () => Promise.resolve();

    await expect(reader.append('facts', [])).rejects.toEqual(denied);
    await expect(reader.declareTopics([{ name: 'more' }])).rejects.toEqual(denied);
    await expect(reader.subscribe('g', ['facts'], handle)).rejects.toEqual(denied);
    await expect(reader.follow('facts', handle)).rejects.toEqual(denied);
  });
});
