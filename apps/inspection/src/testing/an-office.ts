import { DecideTaskRequest, InspectionDecided, ResultCode } from '@portcullis/contracts';
import type { DocumentStore } from '@portcullis/document-store';
import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { EventLog, LogRecord, NewRecord } from '@portcullis/event-log';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { quietLogger } from '@portcullis/observability';

import { startInspection, type Inspection } from '../service.ts';
import type { TaskDocument } from '../task.ts';

export const OFFICE = 'NL-POST';
/** When the specs' office opens. */
export const NOON = '2026-03-01T12:00:00.000Z';

/** The inspection service on SQLite in memory, with what an officer and a reader of the log see of it. */
export interface AnOffice extends AsyncDisposable {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly inspection: Inspection;
  readonly desk: Inspection['desk'];
  /** Milliseconds that have passed since noon. */
  readonly pass: (milliseconds: number) => void;
  /** Publishes decisions and waits until the queue has seen them. */
  screen(...records: readonly NewRecord[]): Promise<void>;
  task(itemId?: string): Promise<TaskDocument | undefined>;
  /** Claims a task, enters a result and gives the event of it. */
  inspect(result: ResultCode, itemId?: string): Promise<void>;
  results(): Promise<readonly (LogRecord & { readonly event: InspectionDecided })[]>;
}

/** `logFor` may put something between the service and its log. */
export async function anOffice(logFor: (log: EventLog) => EventLog = (log) => log): Promise<AnOffice> {
  const stack = new AsyncDisposableStack();
  let clock = Date.parse(NOON);
  const log = stack.use(await openSqliteEventLog({ folder: ':memory:' }));
  const documents = stack.use(await openSqliteDocumentStore({ folder: ':memory:' }));
  const inspection = stack.use(
    await startInspection({ log: logFor(log), documents, logger: quietLogger, now: () => new Date(clock) }),
  );
  const { desk } = inspection;
  const task = async (itemId = 'LX000000005NL~2026'): Promise<TaskDocument | undefined> => {
    const tasks = await documents.collection<TaskDocument>({ name: 'inspection-tasks' });
    return (await tasks.getMany([itemId]))[0]?.document;
  };
  return {
    log,
    documents,
    inspection,
    desk,
    task,
    pass: (milliseconds) => (clock += milliseconds),
    screen: async (...records) => {
      await log.append('screenings', records);
      await caughtUp(log, 'inspection');
    },
    inspect: async (result, itemId = 'LX000000005NL~2026') => {
      await desk.claim('officer-a', OFFICE, itemId);
      const round = (await task(itemId))?.round ?? 0;
      await desk.decide('officer-a', aResult({ taskId: itemId, requestId: `r-${round}`, result }));
    },
    results: async () => {
      const results = [];
      for await (const records of log.read('inspections'))
        for (const record of records) results.push({ ...record, event: InspectionDecided.decode(record.value!) });
      return results;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

export const aResult = (overrides: Partial<DecideTaskRequest> = {}): DecideTaskRequest =>
  DecideTaskRequest.fromPartial({
    taskId: 'LX000000005NL~2026',
    requestId: 'r-1',
    result: ResultCode.R0,
    ...overrides,
  });

const PATIENCE = 10_000;

/** Waits until a group has handled everything. */
export async function caughtUp(log: EventLog, group: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    const lag = await log.lag(group);
    if (lag.every(({ records }) => records === 0)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`${group} does not catch up`);
}
