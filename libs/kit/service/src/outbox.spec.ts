import type { Collection, DocumentStore } from '@portcullis/document-store';

import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { EventLog, LogRecord } from '@portcullis/event-log';

import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { quietLogger } from '@portcullis/observability';

import { startOutbox } from './outbox.ts';
import { OUTBOX_INDEX, type PendingEvent, pendingOf, withPending, type WithPending } from './pending.ts';

interface Task extends WithPending {
  readonly state: string;
}

const NEVER = 3_600_000;
const NOON = '2026-11-22T12:00:00.000Z';

const event = (id: string, dueAt?: string): PendingEvent =>
  pendingOf(
    'inspections',
    { id, key: 'k', type: 'spec', value: Buffer.from(id), headers: { ce_source: 'spec' } },
    dueAt,
  );

describe('the outbox', () => {
  let stack: AsyncDisposableStack;
  let store: DocumentStore;
  let log: EventLog;
  let tasks: Collection<Task>;
  let clock: Date;

  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    clock = new Date(NOON);
    store = stack.use(await openSqliteDocumentStore({ folder: ':memory:', now: () => clock.getTime() }));
    log = stack.use(await openSqliteEventLog({ folder: ':memory:' }));
    await log.declareTopics([{ name: 'inspections' }]);
    tasks = await store.collection<Task>({ name: 'tasks', indexes: [OUTBOX_INDEX] });
  });
  afterEach(() => stack.disposeAsync());

  const start = async (options: { everyMs?: number; expiresAt?: () => number } = {}) =>
    stack.use(
      await startOutbox({ collection: tasks, log, logger: quietLogger, now: () => clock, everyMs: NEVER, ...options }),
    );

  const save = async (id: string, events: readonly PendingEvent[], expected = 0, expiresAt?: number) => {
    const document = withPending<Task>({ state: 'decided' }, events, clock.toISOString());
    await tasks.write([{ id, expected, document, ...(expiresAt !== undefined && { expiresAt }) }]);
    return { id, version: expected + 1, document };
  };

  async function appended(): Promise<string[]> {
    const ids: string[] = [];
    for await (const records of log.read('inspections')) ids.push(...records.map(({ id }) => id));
    return ids;
  }
  const stored = async (id: string) => (await tasks.getMany([id]))[0]?.document;

  it('appends what a dead process left, in order, and clears it', async () => {
    await save('t1', [event('e1'), event('e2')]);
    await start();
    expect(await appended()).toEqual(['e1', 'e2']);
    expect(await stored('t1')).toEqual({ state: 'decided' });
    expect(await tasks.count({ hasPending: true })).toBe(0);
  });

  it('gives the log exactly what the document carried', async () => {
    await save('t1', [event('e1'), { ...event('e2'), valueBase64: null }]);
    await start();
    for await (const records of log.read('inspections')) {
      expect(records.map(({ key, type, headers }) => ({ key, type, headers }))).toEqual(
        new Array(2).fill({ key: 'k', type: 'spec', headers: { ce_source: 'spec' } }),
      );
      expect(records.map(({ value }) => value && Buffer.from(value).toString())).toEqual(['e1', null]);
    }
  });

  it('appends right after a save and leaves nothing for the next pass', async () => {
    const outbox = await start();
    await outbox.appendPendingOf([await save('t1', [event('e1')]), await save('t2', [event('e2')])]);
    expect(await appended()).toEqual(['e1', 'e2']);
    expect(await outbox.sweep()).toBe(0);
  });

  it('stays quiet when nothing is pending', async () => {
    const outbox = await start();
    await outbox.appendPendingOf([await save('t1', [])]);
    expect([await outbox.sweep(), await appended(), (await tasks.getMany(['t1']))[0]?.version]).toEqual([0, [], 1]);
  });

  it('keeps an event until it is due', async () => {
    const outbox = await start();
    await outbox.appendPendingOf([await save('t1', [event('e1'), event('later', '2026-11-22T12:30:00.000Z')])]);
    expect(await appended()).toEqual(['e1']);
    expect(await stored('t1')).toMatchObject({ hasPending: true, pendingFrom: '2026-11-22T12:30:00.000Z' });
    clock = new Date('2026-11-22T12:29:59.999Z');
    expect(await outbox.sweep()).toBe(0);
    clock = new Date('2026-11-22T12:30:00.000Z');
    expect(await outbox.sweep()).toBe(1);
    expect(await appended()).toEqual(['e1', 'later']);
    expect(await stored('t1')).toEqual({ state: 'decided' });
  });

  it('does not undo what another writer saved meanwhile', async () => {
    const outbox = await start();
    const first = await save('t1', [event('e1')]);
    const second = withPending({ ...first.document, state: 'released' }, [event('e2')], NOON);
    await tasks.write([{ id: 't1', expected: 1, document: second }]);
    await outbox.appendPendingOf([first]);
    expect(await stored('t1')).toEqual(second);
    await outbox.sweep();
    expect(await stored('t1')).toEqual({ state: 'released' });
    expect(new Set(await appended())).toEqual(new Set(['e1', 'e2']));
  });

  it('finds documents that were written without its helper', async () => {
    const outbox = await start();
    await tasks.write([
      { id: 't1', expected: 0, document: { state: 'raw', pending: [event('e1')], hasPending: true } },
    ]);
    expect([await outbox.sweep(), await stored('t1')]).toEqual([1, { state: 'raw' }]);
  });

  it('sends the others when one cannot be sent', async () => {
    await save('t1', [{ ...event('bad'), topic: 'Not A Topic' }]);
    await save('t2', [event('e2')]);
    await save('t4', [event('e4')]);
    const outbox = await start();
    expect(new Set(await appended())).toEqual(new Set(['e2', 'e4']));
    expect(await tasks.count({ hasPending: true })).toBe(1);
    expect(await outbox.sweep()).toBe(0);
  });

  it('goes through more than one page', async () => {
    for (let i = 0; i < 450; i += 50)
      await Promise.all(Array.from({ length: 50 }, (_, j) => save(`t${i + j}`, [event(`e${i + j}`)])));
    await start();
    expect(new Set(await appended()).size).toBe(450);
    expect(await tasks.count({ hasPending: true })).toBe(0);
  });

  it('keeps the day on which a document expires', async () => {
    const expiresAt = clock.getTime() + 60_000;
    const outbox = await start({ expiresAt: () => expiresAt });
    await outbox.appendPendingOf([await save('t1', [event('e1')], 0, expiresAt)]);
    expect(await stored('t1')).toEqual({ state: 'decided' });
    clock = new Date(expiresAt + 1);
    expect(await stored('t1')).toBeUndefined();
  });

  it('passes again and again by itself, leaving the youngest to whoever saved them', async () => {
    await start({ everyMs: 1 });
    const arrivals: string[] = [];
    let arrived = Promise.withResolvers<undefined>();
    const handle = async (records: readonly LogRecord[]) => {
      arrivals.push(...records.map(({ id }) => id));
      arrived.resolve(undefined);
    };
    stack.use(await log.subscribe('spec', ['inspections'], handle));
    await save('young', [event('young')]);
    for (const id of ['old1', 'old2', 'old3']) {
      clock = new Date('2026-11-22T11:59:59.000Z');
      await save(id, [event(id)]);
      clock = new Date(NOON);
      await arrived.promise;
      arrived = Promise.withResolvers();
    }
    expect(arrivals).toEqual(['old1', 'old2', 'old3']);
    expect(await stored('young')).toHaveProperty('hasPending', true);
  });

  it('waits while the log is away, and goes on when it is back', async () => {
    const outbox = await start();
    const document = await save('t1', [event('e1')]);
    await log[Symbol.asyncDispose]();
    await outbox.appendPendingOf([document]);
    await expect(outbox.sweep()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await stored('t1')).toHaveProperty('hasPending', true);
    log = stack.use(await openSqliteEventLog({ folder: ':memory:' }));
    await log.declareTopics([{ name: 'inspections' }]);
    await start();
    expect(await appended()).toEqual(['e1']);
  });
});
