import { InspectionDecided, ItemScreened, type ResultCode } from '@portcullis/contracts';
import type { DocumentStore } from '@portcullis/document-store';
import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import { AppError, type Declaration } from '@portcullis/domain';
import type { EventLog, LogRecord, NewRecord } from '@portcullis/event-log';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import type { Desk } from '@portcullis/screening-desk';
import { aDeskDeclaration, declared, openTestDesk } from '@portcullis/screening-desk/testing';
import {
  declaredRecord,
  INSPECTION_DECIDED,
  isForOfficer,
  isForPost,
  ITEM_SCREENED,
  physicalRecord,
  readItemEvent,
} from '@portcullis/wire';

import { startScreening } from './service.ts';

const PATIENCE = 10_000;
const NOON = Date.parse('2026-02-21T12:00:00Z');
const PARTIES = { keyId: 'party-2026-02-21', sealed: Buffer.from('sealed') };

const line = (description: string) => aDeskDeclaration().lines.map((one) => ({ ...one, description }));
const aFake = (overrides: Parameters<typeof aDeskDeclaration>[0] = {}) =>
  aDeskDeclaration({ lines: line('z3phyrine shirt'), ...overrides });

/** The record of a declaration, under the id that an intake gives it. */
const record = (declaration: Declaration): NewRecord => declaredRecord(declared(declaration).id, declaration, PARTIES);

const decided = (itemId: string, liftedHolds: string[], result: ResultCode = 'RESULT_CODE_R0'): NewRecord => ({
  id: `${itemId}/inspected/1`,
  key: itemId.split('~')[0] ?? '',
  type: INSPECTION_DECIDED,
  value: InspectionDecided.encode(
    InspectionDecided.fromPartial({ itemId, liftedHolds, result, at: new Date('2026-02-21T09:00:00Z') }),
  ).finish(),
});

describe('screening', () => {
  let stack: AsyncDisposableStack;
  let log: EventLog;
  let documents: DocumentStore;
  let desk: Desk;
  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    log = stack.use(await openSqliteEventLog({ folder: ':memory:' }));
    documents = stack.use(await openSqliteDocumentStore({ folder: ':memory:', now: () => NOON }));
    desk = stack.use(await openTestDesk({ documents })).desk;
    await log.declareTopics([{ name: 'items' }, { name: 'inspections' }]);
  });
  afterEach(() => stack.disposeAsync());

  const start = async (through = log) => stack.use(await startScreening({ log: through, desk }));

  async function recordsOf(topic: string): Promise<readonly LogRecord[]> {
    const records: LogRecord[] = [];
    for await (const batch of log.read(topic)) records.push(...batch);
    return records;
  }
  const screened = async () =>
    (await recordsOf('screenings')).map(({ id, type, value }) => {
      expect(type).toBe(ITEM_SCREENED);
      const { screening, declaration, parties } = ItemScreened.decode(value!);
      return { id, screening: screening!, declaration, parties };
    });

  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
      if (await holds()) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error('waited in vain');
  }
  const caughtUp = () =>
    until(async () => {
      const lags = [...(await log.lag('screening')), ...(await log.lag('screening-results'))];
      return lags.every(({ records }) => records === 0);
    });
  const say = async (topic: string, ...records: readonly NewRecord[]) => {
    await log.append(topic, records);
    await caughtUp();
  };

  it('publishes one decision for each event, under the event’s id', async () => {
    await start();
    const [first, second] = [aDeskDeclaration(), aDeskDeclaration({ number: 'LX000000014NL' })];
    const at = '2026-02-22T00:00:00.000Z';
    const departed = physicalRecord('p-1', first.number, {
      number: first.number,
      operator: 'post-example',
      event: { kind: 'departed', at },
    });
    await say('items', record(first), record(second), record(first), departed);
    await say('items', record(second));
    const byId = new Map((await screened()).map(({ id, screening }) => [id, screening]));
    expect([...byId.keys()].sort()).toEqual([
      'p-1/screened',
      'post-example/m-1/LX000000005NL/fiscal/screened',
      'post-example/m-1/LX000000014NL/fiscal/screened',
    ]);
    expect(byId.get('p-1/screened')).toMatchObject({ assessmentNo: 2, causedBy: 'p-1', number: first.number });
  });

  it('says nothing where there is nothing to decide on', async () => {
    await start();
    const event = { kind: 'arrived', at: '2026-02-22T00:00:00.000Z' } as const;
    const of = { number: 'LX000000005NL', operator: 'post-example', event };
    await say('items', physicalRecord('p-1', 'LX000000005NL', of));
    expect(await screened()).toEqual([]);
    expect(await recordsOf('items.parked')).toEqual([]);
  });

  it('publishes a decision that was stored before as it is', async () => {
    const declaration = aDeskDeclaration();
    const [outcome] = await desk.decide([declared(declaration)]);
    await start();
    await say('items', record(declaration));
    const [published] = await screened();
    const stored = outcome?.decided;
    expect(published?.screening.receipt).toMatchObject({
      factsId: stored?.id,
      factsDigest: stored?.screening.receipt.factsDigest,
      clock: new Date(stored?.screening.receipt.clock ?? ''),
    });
    expect((await desk.item(declaration.number))?.items[0]?.decided).toHaveLength(1);
  });

  it('gives the officer declaration and parties of a flagged item, and nobody those of another', async () => {
    await start();
    await say('items', record(aFake()), record(aDeskDeclaration({ number: 'LX000000014NL', messageId: 'm-2' })));
    const byNumber = new Map((await screened()).map((one) => [one.screening.number, one]));
    expect(byNumber.get('LX000000005NL')).toMatchObject({
      screening: { selected: true },
      declaration: { lines: [{ description: 'z3phyrine shirt' }] },
      parties: { keyId: PARTIES.keyId },
    });
    expect(byNumber.get('LX000000005NL')?.parties?.sealed).toEqual(PARTIES.sealed);
    expect(byNumber.get('LX000000014NL')).toMatchObject({ declaration: undefined, parties: undefined });
    const forOfficer = (await recordsOf('screenings')).filter(isForOfficer);
    expect(forOfficer.map(({ key }) => key)).toEqual(['LX000000005NL']);
  });

  it('marks what no post has declared', async () => {
    await start();
    const express = aDeskDeclaration({ number: 'HX-1', channel: 'express' });
    await say('items', record(aDeskDeclaration()), record(express));
    const forPost = (await recordsOf('screenings')).filter(isForPost);
    expect(forPost.map(({ id }) => id)).toEqual([`${declared(aDeskDeclaration()).id}/screened`]);
  });

  it('publishes the same bytes again after a process died between deciding and publishing', async () => {
    const lost: NewRecord[] = [];
    const dying: EventLog = {
      ...log,
      append: (topic, records) => {
        if (topic === 'screenings') lost.push(...records);
        return Promise.reject(new AppError('unavailable', 'the process is about to die'));
      },
    };
    const dead = await startScreening({ log: dying, desk });
    await log.append('items', [record(aFake())]);
    await until(() => Promise.resolve(lost.length > 0));
    await dead[Symbol.asyncDispose]();
    expect(await screened()).toEqual([]);

    desk = stack.use(await openTestDesk({ documents, now: () => new Date('2026-02-21T10:00:00Z') })).desk;
    await start();
    await caughtUp();
    const published = await recordsOf('screenings');
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({ id: lost[0]?.id, key: lost[0]?.key });
    expect(Buffer.compare(Buffer.from(published[0]!.value!), Buffer.from(lost[0]!.value!))).toBe(0);
  });

  it('reopens the parcels whose sum a later one changed, and decides on them again, once', async () => {
    await start();
    const value = { amount: '140.00', currency: 'EUR' };
    const [one] = aDeskDeclaration().lines;
    const parcels = [14, 28, 31, 45, 59].map((n, index) =>
      aDeskDeclaration({
        number: `LX0000000${n}NL`,
        numberType: 'other',
        messageId: `m-${index}`,
        totalValue: value,
        lines: [{ ...one!, value }],
      }),
    );
    for (const parcel of parcels) {
      const event = declared(parcel);
      await say('items', { ...declaredRecord(event.id, parcel, PARTIES), key: event.key });
    }
    const events = (await recordsOf('items')).map((item) => ({ id: item.id, event: readItemEvent(item) }));
    const reopened = events.filter(({ event }) => event?.kind === 'reopened');
    expect(reopened.length).toBeGreaterThan(0);
    expect(reopened[0]?.id).toMatch(/\/fiscal\/reopens\/LX000000014NL~2026$/);
    await caughtUp();
    const ids = (await screened()).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(events.map(({ id }) => `${id}/screened`)));
    expect(ids).toHaveLength(events.length);
  });

  it('decides again on a result: the hold that it lifts is told as removed', async () => {
    await start();
    await say('items', record(aFake()));
    const [held] = await screened();
    const { itemId, holds } = held!.screening;
    await say('inspections', decided(itemId, [holds[0]!.reference]));
    const published = (await screened()).at(-1);
    expect(published).toMatchObject({
      id: `${itemId}/inspected/1/screened`,
      screening: {
        assessmentNo: 2,
        selected: false,
        holds: [{ reference: holds[0]?.reference, action: 'HOLD_ACTION_REMOVED' }],
      },
    });
  });

  it('parks what it cannot read, once, and goes on', async () => {
    await start();
    const whole = record(aDeskDeclaration());
    const unread = [
      { ...whole, id: 'cut', value: Buffer.from(whole.value!).subarray(0, 40) },
      { ...whole, id: 'newer', type: 'portcullis.items.v9.ItemTeleported' },
      { ...whole, id: 'empty', value: null },
    ];
    await say('items', ...unread, whole);
    await say('inspections', { ...decided('i~2026', []), id: 'result', value: Buffer.from([0xff]) });
    expect(await screened()).toHaveLength(1);
    expect((await recordsOf('items.parked')).map(({ id }) => id)).toEqual([
      'cut:parked:screening',
      'newer:parked:screening',
      'empty:parked:screening',
    ]);
    expect((await recordsOf('inspections.parked')).map(({ id }) => id)).toEqual(['result:parked:screening-results']);
  });
});
