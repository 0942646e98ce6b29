import { status } from '@grpc/grpc-js';
import { PullReportsResponse, ReportShared, ReportStatus, ResultCode } from '@portcullis/contracts';
import type { NewRecord } from '@portcullis/event-log';
import { callUnary } from '@portcullis/grpc';
import { ephemeralSecrets } from '@portcullis/security/testing';

import { causeReference, reportTools } from './report-tools.ts';
import { anAgreement, anExchange } from './testing/an-exchange.ts';
import { aFoundLine, anInspection, decided } from './testing/an-inspection.ts';

const item = (n: number) => ({ itemId: `LX${String(n).padStart(9, '0')}NL~2026`, number: `LX${n}NL` });

describe('sharing', () => {
  it('puts a result to the partner whose agreement asks for it, and says so on exchange', async () => {
    await using exchange = await anExchange();
    await exchange.tell(decided());
    const [shared] = await exchange.reports('partner-a');
    expect(shared).toMatchObject({
      token: '1',
      agreementId: 'A-1',
      report: { version: 1, status: ReportStatus.SHARED, tlp: 'AMBER', permittedAction: 'internal-use' },
    });
    const [told] = await exchange.records('exchange');
    const event = ReportShared.decode(told!.value!);
    expect(event).toMatchObject({ partner: 'partner-a', agreementId: 'A-1', report: shared?.report });
    expect(event.becauseOf).toBe(causeReference(reportTools(ephemeralSecrets()), decided().id));
  });

  it.each([
    ['no outcomes', { outcomes: [] }],
    ['no categories', { categories: [] }],
    ['no fields', { fields: [] }],
    ['other outcomes', { outcomes: ['R2'] as const }],
    ['other categories', { categories: ['5c'] }],
    ['an end that has passed', { validTo: '2026-03-01' }],
    ['a beginning to come', { validFrom: '2026-03-03' }],
  ])('gives nothing under an agreement with %s', async (_, terms) => {
    await using exchange = await anExchange([anAgreement(terms)]);
    await exchange.tell(decided());
    expect(await exchange.reports('partner-a')).toEqual([]);
    expect(await exchange.records('exchange')).toEqual([]);
    expect(await exchange.records('inspections.parked')).toEqual([]);
  });

  it('leaves out the fields and lines that an agreement does not name', async () => {
    await using exchange = await anExchange([anAgreement({ categories: ['4a'], fields: ['lines', 'seizureDate'] })]);
    await exchange.tell(decided({ lines: [aFoundLine(), aFoundLine({ category: '5c', unit: 'pieces' })] }));
    const [shared] = await exchange.reports('partner-a');
    expect(shared?.report).toMatchObject({
      seizureDate: '2026-03-02',
      lines: [{ category: '4a' }],
      reportingCountry: '',
      officeCode: '',
      route: [],
      outcome: '',
      completeness: 0,
      hoursToEntry: undefined,
    });
  });

  it('shares nothing of a result that the allow-list refuses, parks it, and goes on', async () => {
    await using exchange = await anExchange();
    await exchange.tell(decided({ ...item(1), concealment: 'in the lining' }), decided(item(2)));
    expect(await exchange.reports('partner-a')).toHaveLength(1);
    expect(await exchange.records('exchange')).toHaveLength(1);
    const [parked] = await exchange.records('inspections.parked');
    expect(parked).toMatchObject({
      id: expect.stringContaining('LX000000001NL') as string,
      headers: { parked_reason: 'the report is refused at concealment' },
    });
  });

  it('parks what it cannot read', async () => {
    await using exchange = await anExchange();
    const unread: NewRecord[] = [
      { ...decided(), id: 'other', type: 'portcullis.inspections.v9.Other' },
      { ...decided(), id: 'broken', value: Buffer.from([0xff]) },
      decided({ ...item(3), result: ResultCode.UNSPECIFIED }),
    ];
    await exchange.tell(...unread, decided());
    expect(await exchange.reports('partner-a')).toHaveLength(1);
    expect(await exchange.records('inspections.parked')).toHaveLength(3);
  });

  it('shares a repeated result once', async () => {
    await using exchange = await anExchange();
    await exchange.tell(decided(), decided());
    await exchange.tell(decided());
    expect(await exchange.reports('partner-a')).toHaveLength(1);
    expect(new Set((await exchange.records('exchange')).map(({ id }) => id)).size).toBe(1);
    await exchange.tell(decided(item(2)));
    expect((await exchange.reports('partner-a')).map(({ token }) => token)).toEqual(['1', '2']);
  });

  it('makes of a correction the next version of the same report', async () => {
    await using exchange = await anExchange();
    await exchange.tell(decided());
    await exchange.tell(decided({ result: ResultCode.R1G }, 2), decided());
    const reports = (await exchange.reports('partner-a')).map(({ report }) => report);
    expect(reports.map((report) => [report?.version, report?.outcome])).toEqual([
      [1, 'open'],
      [2, 'genuine'],
    ]);
    expect(new Set(reports.map((report) => report?.reportId)).size).toBe(1);
  });

  it('says nothing nominal anywhere: not in the outbox, not on exchange, not in the answer', async () => {
    const planted = {
      taskId: 'PLANTED-TASK~2026',
      itemId: 'PLANTED-ITEM~2026',
      number: 'PLANTED-NUMBER',
      officer: 'PLANTED-OFFICER',
      releaseReason: 'PLANTED-REASON',
      remarks: 'PLANTED-REMARKS',
      operator: 'PLANTED-OPERATOR',
      screeningId: 'PLANTED-SCREENING',
      selectedBy: 'PLANTED-SELECTED',
      liftedHolds: ['PLANTED-HOLD'],
      verdicts: [{ indicatorId: 'PLANTED-INDICATOR', verdict: 'PLANTED-VERDICT' }],
      lines: [aFoundLine({ description: 'PLANTED-DESCRIPTION', rightId: 'PLANTED-RIGHT' })],
      routing: ['PLANTED-ROUTING'],
      origin: 'PLANTED-ORIGIN',
      dispatchedFrom: 'PLANTED-FROM',
      destination: 'PLANTED-TO',
      revision: {
        by: 'PLANTED-BY',
        at: new Date(0),
        totalValue: undefined,
        grossMassKg: 'PLANTED-MASS',
        lines: [
          {
            line: 1,
            description: 'PLANTED-FOUND',
            hs: 'PLANTED-HS',
            origin: 'PLANTED-MADE',
            quantity: undefined,
            value: undefined,
          },
        ],
      },
    };
    await using exchange = await anExchange();
    await exchange.tell(decided(planted));
    const answer = await exchange.pull('partner-a');
    expect(answer.reports).toHaveLength(1);

    const seen = [Buffer.from(PullReportsResponse.encode(answer).finish()).toString('latin1')];
    for (const { id, key, type, value, headers } of await exchange.records('exchange'))
      seen.push(id, key, type, Buffer.from(value!).toString('latin1'), JSON.stringify(headers));
    const outbox = await exchange.documents.collection<object>({ name: 'partner-outbox' });
    seen.push(JSON.stringify((await outbox.find({})).documents));
    const everything = seen.join('\n');
    expect(everything).toContain('Zephyrine');
    expect(everything).not.toMatch(/planted/i);
    expect(everything).not.toContain('15:42');
  });

  it('knows every field of a result: a new one has to be thought about', () => {
    const { length } = Object.keys(anInspection());
    expect(length).toBe(25);
  });
});

describe('pulling', () => {
  it('goes on from the token of the last page', async () => {
    await using exchange = await anExchange();
    await exchange.tell(...Array.from({ length: 5 }, (_, i) => decided(item(i))));
    const first = await exchange.pull('partner-a', '', 2);
    const second = await exchange.pull('partner-a', first.next, 2);
    const third = await exchange.pull('partner-a', second.next, 2);
    expect([first.more, second.more, third.more]).toEqual([true, true, false]);
    const tokens = [first, second, third].flatMap(({ reports }) => reports.map(({ token }) => token));
    expect(tokens).toEqual(['1', '2', '3', '4', '5']);
    expect(await exchange.pull('partner-a', third.next)).toEqual({ reports: [], next: '', more: false });
    await exchange.tell(decided(item(9)));
    expect((await exchange.pull('partner-a', third.next)).reports.map(({ token }) => token)).toEqual(['6']);
  });

  it('never shows a partner what is another’s', async () => {
    const agreements = [
      anAgreement({ categories: ['4a'] }),
      anAgreement({ id: 'B-1', partner: 'partner-b', categories: ['5c'], fields: ['lines'] }),
    ];
    await using exchange = await anExchange(agreements);
    const watches = [aFoundLine({ category: '5c', unit: 'pieces' })];
    await exchange.tell(decided(item(1)), decided({ ...item(2), lines: watches }));
    const categories = async (partner: string) =>
      (await exchange.reports(partner)).map(({ agreementId, report }) => [agreementId, report?.lines[0]?.category]);
    expect(await categories('partner-a')).toEqual([['A-1', '4a']]);
    expect(await categories('partner-b')).toEqual([['B-1', '5c']]);
    expect(await categories('partner-c')).toEqual([]);
  });

  it('ends with the agreement, also for what was shared before', async () => {
    let today = new Date('2026-03-31T23:59:59Z');
    await using exchange = await anExchange([anAgreement({ validTo: '2026-03-31' })], { now: () => today });
    await exchange.tell(decided());
    expect(await exchange.reports('partner-a')).toHaveLength(1);
    today = new Date('2026-04-01T00:00:00Z');
    expect(await exchange.pull('partner-a')).toEqual({ reports: [], next: '1', more: false });
    await exchange.tell(decided(item(2)));
    expect(await exchange.reports('partner-a')).toEqual([]);
    expect(await exchange.records('exchange')).toHaveLength(1);
  });

  it('goes on where it was after a restart', async () => {
    await using exchange = await anExchange();
    const { log, documents } = exchange;
    await exchange.tell(decided(item(1)));
    await using again = await anExchange([anAgreement()], { log, documents });
    await again.tell(decided(item(2)));
    expect((await again.pull('partner-a', '1')).reports.map(({ token }) => token)).toEqual(['2']);
  });

  it('counts what is acknowledged, once', async () => {
    await using exchange = await anExchange();
    await exchange.tell(decided(item(1)), decided(item(2)));
    const acknowledge = (upTo: string) => callUnary(exchange.client('partner-a'), 'acknowledgeReports', { upTo });
    expect(await acknowledge('1')).toEqual({ acknowledged: 1 });
    expect(await acknowledge('1')).toEqual({ acknowledged: 0 });
    expect(await acknowledge('2')).toEqual({ acknowledged: 1 });
    await expect(acknowledge('3')).rejects.toMatchObject({ code: 'invalid' });
    await expect(acknowledge('1e9')).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each(['officer-a', 'courier-a'])('is closed to %s', async (token) => {
    await using exchange = await anExchange();
    const denied = { cause: { code: status.PERMISSION_DENIED } };
    await expect(exchange.pull(token)).rejects.toMatchObject(denied);
    await expect(callUnary(exchange.client(token), 'acknowledgeReports', { upTo: '' })).rejects.toMatchObject(denied);
  });
});
