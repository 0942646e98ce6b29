import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeEventLog, type EventLogHarness } from '@portcullis/event-log/testing';

import { openSqliteEventLog, type SqliteEventLogOptions } from './sqlite-event-log.ts';

const WRITER = fileURLToPath(new URL('./testing/writer-process.ts', import.meta.url));

const inFolder = (options: Partial<SqliteEventLogOptions>) => async (): Promise<EventLogHarness> => {
  const folder = await mkdtemp(join(tmpdir(), 'event-log-'));
  return {
    open: () => openSqliteEventLog({ folder, ...options }),
    writer: (topic) => ({ command: process.execPath, args: [WRITER, folder, topic] }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
};

describeEventLog('SQLite', inFolder({}));

describeEventLog('SQLite, shuffled across partitions', inFolder({ partitions: 7, shuffle: 42 }));
