import { ResultCode } from '@portcullis/contracts';
import { notConcerned } from '@portcullis/wire';

import { aHold, anIndicator, screened, unselected } from './testing/a-screening.ts';
import { anOffice, OFFICE, type AnOffice } from './testing/an-office.ts';

const still = [aHold('still-in-place')];
const lifted = [aHold('removed')];
const asked = aHold('placed', 'RFI');
const yellow = unselected({ lane: 'yellow', holds: [asked] });

describe('the queue', () => {
  let office: AnOffice;
  beforeEach(async () => (office = await anOffice()));
  afterEach(() => office[Symbol.asyncDispose]());

  it('has a task for an item that is to be opened', async () => {
    await office.screen(screened());
    const { tasks } = await office.desk.list(OFFICE, 'open', 10);
    expect(tasks.map(({ document }) => document)).toMatchObject([
      {
        itemId: 'LX000000005NL~2026',
        number: 'LX000000005NL',
        examLevel: 'open',
        priority: 70,
        round: 1,
        why: 'The text names a protected mark.',
      },
    ]);
  });

  it('has none for an item that nobody has to look at', async () => {
    await office.screen(screened(unselected()), screened({ ...yellow, itemId: 'LX000000014NL~2026' }));
    expect(await office.task()).toBeUndefined();
    expect(await office.task('LX000000014NL~2026')).toBeUndefined();
  });

  it('does not read a decision that says it is for no officer', async () => {
    await office.screen({ ...screened(), headers: notConcerned(false, true) });
    expect(await office.task()).toBeUndefined();
  });

  it('is the same however often a decision comes', async () => {
    await office.screen(screened());
    const before = await office.desk.get('LX000000005NL~2026');
    await office.screen(screened(), screened());
    expect(await office.desk.get('LX000000005NL~2026')).toEqual(before);
  });

  it('is not changed by a decision older than the one it knows', async () => {
    await office.screen(screened({ assessmentNo: 3 }));
    await office.screen(screened({ ...unselected(), assessmentNo: 2, cancelled: true }));
    expect(await office.task()).toMatchObject({ status: 'open', assessmentNo: 3 });
  });

  it('withdraws the task of a cancelled item, and has another round when it is declared again', async () => {
    await office.screen(screened());
    await office.screen(screened({ ...unselected(), assessmentNo: 2, cancelled: true, holds: still }));
    expect(await office.task()).toMatchObject({ status: 'withdrawn', round: 1 });
    await office.screen(screened({ assessmentNo: 3, holds: still }));
    expect(await office.task()).toMatchObject({ status: 'open', round: 2 });
  });

  it('keeps the task while the hold stays, though the score fell, and why it was chosen', async () => {
    await office.screen(screened({ selection: [{ kind: 'random', reference: 'NL' }], indicators: [] }));
    await office.screen(screened({ ...unselected(), assessmentNo: 2, holds: still }));
    expect(await office.task()).toMatchObject({
      status: 'open',
      priority: 0,
      examLevel: 'open',
      why: 'Drawn at random, apart from any score.',
      selection: [{ kind: 'random' }],
    });
  });

  it('leaves a claimed task with its officer when a newer decision comes', async () => {
    await office.screen(screened());
    await office.desk.claim('officer-a', OFFICE);
    await office.screen(screened({ assessmentNo: 2, score: { points: 90, byGroup: {}, caps: [] }, holds: still }));
    expect(await office.task()).toMatchObject({ status: 'claimed', claimedBy: 'officer-a', priority: 90 });
  });

  it('follows the destination when it is amended', async () => {
    await office.screen(screened());
    await office.screen(screened({ assessmentNo: 2, holds: still }, { destination: 'DE', channel: 'express' }));
    expect(await office.task()).toMatchObject({ office: 'DE-EXPRESS' });
  });

  it('asks for a look at the papers once a request for information is answered', async () => {
    await office.screen(screened(yellow));
    const answered = [aHold('still-in-place', 'RFI')];
    await office.screen(screened({ ...unselected(), assessmentNo: 2, holds: answered }));
    expect(await office.task()).toMatchObject({
      examLevel: 'documents',
      why: 'The sender answered what was asked for: check the papers and lift the request.',
    });
  });

  it.each([
    ['lifted by the result', ResultCode.R0, lifted],
    ['left in place by the result', ResultCode.R1, still],
  ])('has no further round for a hold that was %s', async (_, result, holds) => {
    await office.screen(screened());
    await office.inspect(result);
    await office.screen(screened({ assessmentNo: 2, holds: still, selected: true }));
    await office.screen(screened({ assessmentNo: 3, holds, selected: result === ResultCode.R1 }));
    expect(await office.task()).toMatchObject({ status: 'decided', round: 1, assessmentNo: 3 });
  });

  it('has a second round when a hold is placed after the first, also under the same reference', async () => {
    await office.screen(screened());
    await office.inspect(ResultCode.R0);
    await office.screen(screened({ ...unselected(), assessmentNo: 2, holds: lifted }));
    await office.screen(screened({ assessmentNo: 3 }));
    expect(await office.task()).toMatchObject({ status: 'open', round: 2, earlier: [{ code: 'R0' }] });
    expect(await office.task()).not.toHaveProperty('result');
    expect(await office.task()).not.toHaveProperty('claimedBy');
  });

  it('has a second round for papers that were asked for after the first', async () => {
    await office.screen(screened());
    await office.inspect(ResultCode.R0);
    await office.screen(screened({ ...yellow, assessmentNo: 2, holds: [...lifted, asked] }));
    expect(await office.task()).toMatchObject({ status: 'decided' });
    await office.screen(screened({ ...unselected(), assessmentNo: 3, holds: [aHold('still-in-place', 'RFI')] }));
    expect(await office.task()).toMatchObject({ status: 'open', round: 2, examLevel: 'documents' });
  });

  it('comes to the same through one batch as through many', async () => {
    const records = [
      screened(),
      screened({ ...unselected(), assessmentNo: 2, cancelled: true }),
      screened({ assessmentNo: 3 }),
      screened({ itemId: 'LX000000014NL~2026' }),
    ];
    await office.screen(...records);
    expect(await office.task()).toMatchObject({ status: 'open', round: 2, assessmentNo: 3 });
    expect(await office.task('LX000000014NL~2026')).toMatchObject({ status: 'open', round: 1 });
  });

  it('ranks by score, with goods that can harm somebody ahead', async () => {
    const points = (points: number) => ({ score: { points, byGroup: {}, caps: [] } });
    const safety = [anIndicator({ id: 'IPR-HSF-001', group: 'safety' })];
    await office.screen(
      screened({ itemId: 'LX000000014NL~2026', ...points(60) }),
      screened({ itemId: 'LX000000028NL~2026', ...points(79) }),
      screened({ itemId: 'LX000000031NL~2026', ...points(60), indicators: safety }),
    );
    const { tasks, next } = await office.desk.list(OFFICE, 'open', 2);
    expect(tasks.map(({ document }) => document.priority)).toEqual([80, 79]);
    const rest = await office.desk.list(OFFICE, 'open', 2, next);
    expect(rest.tasks.map(({ document }) => document.priority)).toEqual([60]);
  });

  it('parks a decision that cannot be read, and goes on', async () => {
    const broken = { ...screened(), id: 'broken', value: Buffer.from([0xff]) };
    await office.screen(broken, { ...broken, id: 'empty', value: Buffer.alloc(0) }, screened());
    expect(await office.task()).toMatchObject({ status: 'open' });
    const parked = [];
    for await (const records of office.log.read('screenings.parked')) parked.push(...records);
    expect(parked.map(({ headers }) => headers.parked_reason)).toEqual([
      'invalid: broken is no decision on an item',
      'invalid: empty is no decision on an item',
    ]);
  });
});
