import { ResultCode } from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import type { EventLog } from '@portcullis/event-log';
import { fieldViolations } from '@portcullis/grpc';
import { quietLogger } from '@portcullis/observability';

import { startInspection } from './service.ts';
import { aHold, screened, unselected } from './testing/a-screening.ts';
import { anOffice, aResult, NOON, OFFICE, type AnOffice } from './testing/an-office.ts';

const ITEM = 'LX000000005NL~2026';
const HALF_AN_HOUR = 30 * 60_000;

const items = (count: number) => Array.from({ length: count }, (_, i) => screened({ itemId: `LX${100 + i}NL~2026` }));

describe('the officers at the queue', () => {
  let office: AnOffice;
  beforeEach(async () => (office = await anOffice()));
  afterEach(() => office[Symbol.asyncDispose]());

  it.each([
    [50, 20],
    [50, 60],
  ])('%i of them claim at once over %i tasks, and never two get one', async (officers, tasks) => {
    await office.screen(...items(tasks));
    const claims = await Promise.all(
      Array.from({ length: officers }, (_, i) => office.desk.claim(`officer-${i}`, OFFICE)),
    );
    const got = claims.filter((claim) => claim !== undefined);
    expect(got).toHaveLength(Math.min(officers, tasks));
    expect(new Set(got.map(({ id }) => id)).size).toBe(got.length);
    for (const [index, claim] of claims.entries())
      if (claim !== undefined) expect(claim.document.claimedBy).toBe(`officer-${index}`);
  });

  it('get the best task first', async () => {
    const points = (points: number) => ({ score: { points, byGroup: {}, caps: [] } });
    await office.screen(
      screened({ itemId: 'LX000000014NL~2026', ...points(50) }),
      screened({ itemId: 'LX000000028NL~2026', ...points(80) }),
    );
    expect((await office.desk.claim('officer-a', OFFICE))?.document.priority).toBe(80);
    expect((await office.desk.claim('officer-b', OFFICE))?.document.priority).toBe(50);
    expect(await office.desk.claim('officer-c', OFFICE)).toBeUndefined();
    expect(await office.desk.claim('officer-c', 'DE-POST')).toBeUndefined();
  });

  it('get a task of another whose lease is over, in its rank', async () => {
    await office.screen(screened({ score: { points: 90, byGroup: {}, caps: [] } }), ...items(3));
    await office.desk.claim('officer-a', OFFICE);
    office.pass(HALF_AN_HOUR);
    expect((await office.desk.claim('officer-b', OFFICE))?.id).not.toBe(ITEM);
    await expect(office.desk.claim('officer-b', OFFICE, ITEM)).rejects.toMatchObject({ code: 'conflict' });
    office.pass(1);
    expect((await office.desk.claim('officer-c', OFFICE))?.id).toBe(ITEM);
    await expect(office.desk.decide('officer-a', aResult())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('may claim by name what is open, and again what they have', async () => {
    await office.screen(screened());
    const first = await office.desk.claim('officer-a', OFFICE, ITEM);
    office.pass(60_000);
    const again = await office.desk.claim('officer-a', OFFICE, ITEM);
    expect(again!.document.leaseUntil! > first!.document.leaseUntil!).toBe(true);
    await expect(office.desk.claim('officer-b', OFFICE, ITEM)).rejects.toMatchObject({ code: 'conflict' });
    await expect(office.desk.claim('officer-b', OFFICE, 'gone')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('hand back what is theirs, and only that', async () => {
    await office.screen(screened());
    await office.desk.claim('officer-a', OFFICE);
    await expect(office.desk.handBack('officer-b', ITEM)).rejects.toMatchObject({ code: 'conflict' });
    const back = await office.desk.handBack('officer-a', ITEM);
    expect(back.document).toMatchObject({ status: 'open' });
    expect(back.document).not.toHaveProperty('claimedBy');
    expect((await office.desk.claim('officer-b', OFFICE))?.id).toBe(ITEM);
  });
});

describe('a result', () => {
  let office: AnOffice;
  beforeEach(async () => (office = await anOffice()));
  afterEach(() => office[Symbol.asyncDispose]());

  it('is told on inspections with what a reader may need, and lifts the holds when nothing was found', async () => {
    await office.screen(screened());
    await office.inspect(ResultCode.R0);
    expect(await office.task()).toMatchObject({ status: 'decided', result: { code: 'R0', officer: 'officer-a' } });
    const [told] = await office.results();
    expect(told).toMatchObject({ id: `${ITEM}/inspected/1`, key: 'LX000000005NL' });
    expect(told?.event).toMatchObject({
      itemId: ITEM,
      result: 'RESULT_CODE_R0',
      office: OFFICE,
      officer: 'officer-a',
      at: new Date(NOON),
      selectedBy: 'targeted',
      liftedHolds: ['customs-1'],
      dispatchedFrom: 'CN',
      origin: 'CN',
      destination: 'NL',
      operator: 'post-example',
    });
  });

  it.each([
    ['R0', ['customs-1']],
    ['R1', []],
    ['R1C', []],
    ['R1G', ['customs-1']],
    ['R1U', ['customs-1']],
    ['R2', []],
    ['R3', ['customs-1']],
    ['R4', []],
    ['R5', ['customs-1']],
    ['R6', []],
  ] as const)('%s lifts %j', async (code, lifts) => {
    await office.screen(screened());
    await office.inspect(ResultCode[code]);
    expect((await office.results())[0]?.event.liftedHolds).toEqual(lifts);
  });

  it('of a random draw says so, also when the score has changed meanwhile', async () => {
    await office.screen(screened({ selection: [{ kind: 'random', reference: 'NL' }] }));
    await office.screen(screened({ ...unselected(), assessmentNo: 2, holds: [aHold('still-in-place')] }));
    await office.inspect(ResultCode.R0);
    expect((await office.results())[0]?.event).toMatchObject({ selectedBy: 'random', detectionMethod: 'random' });
  });

  it('bears the officer and the time of the desk, whatever the revision claims', async () => {
    await office.screen(screened());
    await office.desk.claim('officer-a', OFFICE, ITEM);
    const revision = { by: 'somebody else', at: new Date(0), totalValue: undefined, grossMassKg: '2.000', lines: [] };
    await office.desk.decide('officer-a', aResult({ revision }));
    expect((await office.results())[0]?.event.revision).toMatchObject({
      by: 'officer-a',
      at: new Date(NOON),
      grossMassKg: '2.000',
    });
  });

  it('is entered once, however often it is sent, also into the next round', async () => {
    await office.screen(screened());
    await office.desk.claim('officer-a', OFFICE, ITEM);
    await office.desk.decide('officer-a', aResult());
    const before = await office.desk.get(ITEM);
    expect(await office.desk.decide('officer-a', aResult({ result: ResultCode.R1 }))).toEqual(before);
    await office.screen(screened({ ...unselected(), assessmentNo: 2, holds: [aHold('removed')] }));
    await office.screen(screened({ assessmentNo: 3 }));
    await office.desk.claim('officer-a', OFFICE, ITEM);
    await office.desk.decide('officer-a', aResult());
    expect(await office.task()).toMatchObject({ status: 'claimed', round: 2 });
    expect(await office.results()).toHaveLength(1);
    await office.desk.decide('officer-a', aResult({ requestId: 'r-2' }));
    expect((await office.results()).map(({ id }) => id)).toEqual([`${ITEM}/inspected/1`, `${ITEM}/inspected/2`]);
  });

  it('is refused for a task that is not claimed, or by another', async () => {
    await office.screen(screened());
    await expect(office.desk.decide('officer-a', aResult())).rejects.toMatchObject({ code: 'conflict' });
    await office.desk.claim('officer-b', OFFICE, ITEM);
    await expect(office.desk.decide('officer-a', aResult())).rejects.toMatchObject({ code: 'conflict' });
    expect(await office.results()).toEqual([]);
  });

  it('is refused with every field that cannot be entered', async () => {
    await office.screen(screened());
    await office.desk.claim('officer-a', OFFICE, ITEM);
    const line = { line: 1, category: '', unit: 'boxes', quantity: Number.NaN };
    const wrong = aResult({
      requestId: '',
      result: ResultCode.UNSPECIFIED,
      concealment: 'under the lining of the coat',
      lines: [{ ...line, description: '', brand: '', rightId: '', rightType: '', retailValue: undefined }],
    });
    const refusal = await office.desk.decide('officer-a', wrong).catch((thrown: unknown) => thrown);
    expect(refusal).toMatchObject({ code: 'invalid' });
    expect(fieldViolations(refusal).map(({ field }) => field)).toEqual([
      'result',
      'requestId',
      'concealment',
      'lines[0].category',
      'lines[0].unit',
      'lines[0].quantity',
    ]);
    expect(await office.task()).toMatchObject({ status: 'claimed' });
  });
});

describe('a process that dies between saving a result and telling it', () => {
  it('tells it when it starts again, once', async () => {
    let away = true;
    const failing = (log: EventLog): EventLog => ({
      ...log,
      append: (topic, records) =>
        away && topic === 'inspections'
          ? Promise.reject(new AppError('unavailable', 'the log is away'))
          : log.append(topic, records),
    });
    await using office = await anOffice(failing);
    await office.screen(screened());
    await office.inspect(ResultCode.R0);
    expect(await office.task()).toMatchObject({ status: 'decided', hasPending: true });
    expect(await office.results()).toEqual([]);

    away = false;
    const { log, documents } = office;
    await office.inspection[Symbol.asyncDispose]();
    await using again = await startInspection({ log, documents, logger: quietLogger, now: () => new Date(NOON) });
    expect((await office.results()).map(({ id }) => id)).toEqual([`${ITEM}/inspected/1`]);
    expect((await again.desk.get(ITEM)).document).not.toHaveProperty('hasPending');
  });
});
