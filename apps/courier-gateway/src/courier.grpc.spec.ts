import { Client, credentials, status } from '@grpc/grpc-js';
import {
  CancelRequest,
  Decision,
  EventKind,
  ReportEventRequest,
  type ScreeningServiceClient,
  type ScreenRequest,
  WatchOutcomesRequest,
} from '@portcullis/contracts';
import { callUnary, fieldViolations } from '@portcullis/grpc';
import { readItemEvent } from '@portcullis/wire';

import { aConsignment, aFake, aLine, aRequest, betweenOthers } from './testing/a-consignment.ts';
import { aGateway, type AGateway } from './testing/a-gateway.ts';

const invalid = { code: 'invalid', cause: { code: status.INVALID_ARGUMENT } };
const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
const fieldsOf = async (call: Promise<unknown>) => fieldViolations(await failureOf(call)).map(({ field }) => field);

describe('the couriers’ gateway', () => {
  let stack: AsyncDisposableStack;
  let gateway: AGateway;
  let courier: ScreeningServiceClient;
  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    gateway = stack.use(await aGateway());
    courier = gateway.client();
  });
  afterEach(() => stack.disposeAsync());

  const screen = (request: Partial<ScreenRequest> = {}, client = courier) =>
    callUnary(client, 'screen', aRequest(request));
  const outcomeOf = async (houseWaybill = 'HX-55012', client = courier) =>
    (await callUnary(client, 'getOutcome', { houseWaybill })).outcome;

  describe('Screen', () => {
    it('answers with the decision, declared and stored', async () => {
      const { requestId, outcome } = await screen();
      expect(requestId).toBe('r-1');
      expect(outcome).toMatchObject({
        number: 'HX-55012',
        messageId: 'r-1',
        decision: Decision.NO_OBJECTION,
        holds: [],
        provisional: true,
        assessmentNo: 1,
      });
      expect(await outcomeOf()).toEqual(outcome);
      const events = (await gateway.items()).map(readItemEvent);
      expect(events).toMatchObject([
        {
          kind: 'declared',
          id: 'courier-a/r-1/HX-55012/fiscal',
          declaration: {
            channel: 'express',
            submission: { operator: 'courier-a', messageId: 'r-1', message: 'SCREEN/1' },
            dispatchedFrom: 'CN',
            destination: 'DE',
            destinationPostcodeArea: '50',
            consignor: { typeOfPerson: 'legal', companyForm: true },
            lines: [{ description: "Men's cotton shirt, knitted" }],
          },
          sealed: { keyId: 'party-2026-02-21' },
        },
      ]);
    });

    it('gives the answer that was stored after a restart', async () => {
      const { outcome } = await screen();
      const { log, documents } = gateway;
      await using again = await aGateway({ log, documents });
      expect(await outcomeOf('HX-55012', again.client())).toEqual(outcome);
      expect((await screen({}, again.client())).outcome).toEqual(outcome);
    });

    it('answers a repeated request with the first answer, and nothing more comes of it', async () => {
      const first = await screen({ consignment: aFake() });
      const [again, together] = await Promise.all([screen({ consignment: aFake() }), screen()]);
      expect([again, together]).toEqual([first, first]);
      expect(await gateway.items()).toHaveLength(1);
      expect((await outcomeOf())?.assessmentNo).toBe(1);
    });

    it('holds what names a protected mark, without saying why', async () => {
      const { outcome } = await screen({ consignment: aFake() });
      expect(outcome).toMatchObject({
        decision: Decision.HOLD,
        holds: [{ text: 'The item is kept for examination.' }],
      });
      expect(JSON.stringify(outcome)).not.toMatch(/zephyrine|IPR-|score|random|LANE_(?!UNSPECIFIED)/i);
    });

    it('decides many at once, each for itself', async () => {
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, i) => {
          const own = betweenOthers(`HX-${i}`);
          const consignment = i % 3 === 0 ? aFake(own) : aConsignment(own);
          return screen({ requestId: `r-${i}`, consignment });
        }),
      );
      for (const [index, { requestId, outcome }] of answers.entries()) {
        expect([requestId, outcome?.number]).toEqual([`r-${index}`, `HX-${index}`]);
        expect(outcome?.decision).toBe(index % 3 === 0 ? Decision.HOLD : Decision.NO_OBJECTION);
      }
    });

    it('says which goods it cannot accept', async () => {
      const { outcome } = await screen({ consignment: aConsignment({ totalGrossMassKg: '-1' }) });
      expect(outcome).toMatchObject({ decision: Decision.NOT_ACCEPTED, findings: [{ pointer: 'grossMassKg' }] });
    });

    const never = new Date(8.64e15);
    it.each<[string, Partial<ScreenRequest>, string[]]>([
      ['no consignment', { consignment: undefined }, ['consignment']],
      ['no waybill', { consignment: aConsignment({ houseWaybill: '' }) }, ['consignment.houseWaybill']],
      [
        'a waybill of letters beyond ASCII',
        { consignment: aConsignment({ houseWaybill: 'Ü1' }) },
        ['consignment.houseWaybill'],
      ],
      ['no request id', { requestId: '' }, ['requestId']],
      ['a slash in the request id', { requestId: 'a/b' }, ['requestId']],
      ['a time that no calendar has', { preparedAt: never }, ['preparedAt']],
      ['a sequence beyond counting', { sequence: 2n ** 53n }, ['sequence']],
      [
        'a departure that no calendar has',
        { consignment: aConsignment({ expectedDepartureAt: never }) },
        ['consignment.expectedDepartureAt'],
      ],
      ['pieces that are no number', { consignment: aConsignment({ pieces: Number.NaN }) }, ['consignment.pieces']],
      [
        'an endless quantity',
        { consignment: aConsignment({ lines: [aLine(), { ...aLine(), quantity: Infinity }] }) },
        ['consignment.lines[1].quantity'],
      ],
      ['several things wrong', { requestId: ' ', consignment: undefined }, ['requestId', 'consignment']],
    ])('refuses a request with %s, naming the field', async (_, request, fields) => {
      await expect(screen(request)).rejects.toMatchObject(invalid);
      expect(await fieldsOf(screen(request))).toEqual(fields);
      expect(await gateway.items()).toEqual([]);
    });
  });

  describe('Amend and Cancel', () => {
    it('decide again, and the latest submission stands', async () => {
      await screen();
      const request = aRequest({
        requestId: 'r-2',
        preparedAt: new Date('2026-02-20T04:00:00Z'),
        consignment: aFake(),
      });
      const { outcome } = await callUnary(courier, 'amend', { request });
      expect(outcome).toMatchObject({ decision: Decision.HOLD, assessmentNo: 2, messageId: 'r-2' });
      const late = await screen({ requestId: 'r-0', preparedAt: new Date('2026-02-20T02:00:00Z') });
      expect(late.outcome).toMatchObject({ decision: Decision.HOLD, messageId: 'r-2' });
      expect(late.outcome?.findings.map(({ code }) => code)).toContain('OUTDATED_SUBMISSION');
    });

    it('cancel what was declared', async () => {
      await screen();
      const cancel = CancelRequest.fromPartial({
        requestId: 'r-2',
        houseWaybill: 'HX-55012',
        preparedAt: new Date('2026-02-20T04:00:00Z'),
      });
      const { requestId, outcome } = await callUnary(courier, 'cancel', cancel);
      expect([requestId, outcome?.decision]).toEqual(['r-2', Decision.CANCELLED]);
      expect((await outcomeOf())?.decision).toBe(Decision.CANCELLED);
    });

    it('name the field as it stands in their own message', async () => {
      expect(await fieldsOf(callUnary(courier, 'amend', { request: undefined }))).toEqual([
        'request.requestId',
        'request.consignment',
      ]);
      expect(await fieldsOf(callUnary(courier, 'cancel', CancelRequest.fromPartial({ requestId: 'r' })))).toEqual([
        'houseWaybill',
      ]);
    });
  });

  describe('ReportEvent', () => {
    const at = new Date('2026-02-20T10:00:00Z');
    const departed = { requestId: 'e-1', houseWaybill: 'HX-55012', kind: EventKind.DEPARTED, at, place: 'HKG' };

    it('puts the physical fact on items, once however often it is sent', async () => {
      expect(await callUnary(courier, 'reportEvent', departed)).toEqual({ requestId: 'e-1' });
      await callUnary(courier, 'reportEvent', departed);
      expect((await gateway.items()).map(readItemEvent)).toEqual([
        {
          kind: 'physical',
          id: 'courier-a/e-1/HX-55012/departed',
          number: 'HX-55012',
          operator: 'courier-a',
          event: { kind: 'departed', at: at.toISOString(), place: 'HKG' },
        },
      ]);
    });

    it('refuses what cannot be an event, naming every field', async () => {
      const nothing = ReportEventRequest.fromPartial({ place: 'x'.repeat(36), requestId: 'a/b' });
      expect(await fieldsOf(callUnary(courier, 'reportEvent', nothing))).toEqual([
        'requestId',
        'houseWaybill',
        'at',
        'place',
        'kind',
      ]);
      expect(await gateway.items()).toEqual([]);
    });
  });

  describe('keeps couriers apart', () => {
    it('by the account, whatever the waybill says', async () => {
      await screen({ consignment: aFake() });
      const other = gateway.client('courier-b');
      await expect(outcomeOf('HX-55012', other)).rejects.toMatchObject({ code: 'not_found' });
      for (const guess of ['courier-a/HX-55012', '../courier-a/HX-55012'])
        await expect(outcomeOf(guess, other)).rejects.toMatchObject({ code: 'not_found' });
      const cancel = CancelRequest.fromPartial({ requestId: 'r-9', houseWaybill: 'HX-55012' });
      await callUnary(other, 'cancel', cancel);
      expect((await outcomeOf())?.decision).toBe(Decision.HOLD);
      const { outcome } = await screen({}, other);
      expect(outcome).not.toMatchObject({ decision: Decision.HOLD });
      expect((await outcomeOf())?.assessmentNo).toBe(1);
    });

    it('and takes no account whose name could stand for another’s consignment', async () => {
      const call = screen({ consignment: aConsignment({ houseWaybill: 'HX-1' }) }, gateway.client('courier-a/x'));
      await expect(call).rejects.toMatchObject({ cause: { code: status.PERMISSION_DENIED } });
    });

    it.each(['officer-a', 'partner-a', 'post-a'])('and lets no %s in', async (token) => {
      const denied = { cause: { code: status.PERMISSION_DENIED } };
      await expect(screen({}, gateway.client(token))).rejects.toMatchObject(denied);
      await expect(outcomeOf('HX-55012', gateway.client(token))).rejects.toMatchObject(denied);
    });
  });

  describe('says what it serves', () => {
    const raw = (path: string, bytes: number[]): Promise<Buffer> => {
      const client = new Client(`127.0.0.1:${gateway.port}`, credentials.createInsecure());
      stack.defer(() => client.close());
      const same = (value: Buffer): Buffer => value;
      return new Promise((resolve, reject) => {
        const call = client.makeBidiStreamRequest<Buffer, Buffer>(path, same, same);
        call.on('data', resolve).on('error', reject);
        call.end(Buffer.from(bytes));
      });
    };
    const SERVICE = 'portcullis.courier.v1.ScreeningService';

    it('by reflection', async () => {
      const listServices = [0x3a, 1, 0x2a];
      const answer = await raw('/grpc.reflection.v1.ServerReflection/ServerReflectionInfo', listServices);
      expect(answer.toString('latin1')).toContain(SERVICE);
    });

    it('and that it is serving', async () => {
      const check = [10, SERVICE.length, ...Buffer.from(SERVICE)];
      expect([...(await raw('/grpc.health.v1.Health/Check', check))]).toEqual([8, 1]);
    });

    it('by UNIMPLEMENTED for what is not built yet', async () => {
      const watching = courier.watchOutcomes(WatchOutcomesRequest.fromPartial({}));
      const ended = new Promise((_, reject) => watching.on('error', reject).on('data', () => undefined));
      await expect(ended).rejects.toMatchObject({ code: status.UNIMPLEMENTED });
      const manifest = callUnary(courier, 'submitManifest', { requestId: 'r', masterWaybill: '', lines: [] });
      await expect(manifest).rejects.toMatchObject({ cause: { code: status.UNIMPLEMENTED } });
    });
  });
});
