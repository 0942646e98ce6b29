import { status } from '@grpc/grpc-js';
import { InspectionServiceClient, ResultCode, TaskStatus } from '@portcullis/contracts';
import { bearerAuthentication, callUnary, openClient, startGrpcServer } from '@portcullis/grpc';
import { quietLogger } from '@portcullis/observability';

import { screened } from './testing/a-screening.ts';
import { anOffice, aResult, OFFICE, type AnOffice } from './testing/an-office.ts';

const ITEM = 'LX000000005NL~2026';

describe('the inspection service on a socket', () => {
  let stack: AsyncDisposableStack;
  let office: AnOffice;
  let as: (role: string) => InspectionServiceClient;

  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    office = stack.use(await anOffice());
    const server = stack.use(
      await startGrpcServer({
        host: '127.0.0.1',
        port: 0,
        services: [office.inspection.service],
        authenticate: bearerAuthentication((role) => ({ id: `${role}-a`, roles: [role] })),
        logger: quietLogger,
      }),
    );
    as = (role) => {
      const client = openClient(InspectionServiceClient, `127.0.0.1:${server.port}`, { token: role });
      stack.defer(() => client.close());
      return client;
    };
    await office.screen(screened());
  });
  afterEach(() => stack.disposeAsync());

  it('leads an officer from the queue to a result', async () => {
    const officer = as('officer');
    const { tasks } = await callUnary(officer, 'listQueue', {
      office: OFFICE,
      status: TaskStatus.UNSPECIFIED,
      pageSize: 0,
      pageToken: '',
    });
    expect(tasks).toMatchObject([{ id: ITEM, status: TaskStatus.OPEN, examLevel: 'EXAM_LEVEL_OPEN' }]);
    const { task } = await callUnary(officer, 'claimTask', { office: OFFICE, taskId: '' });
    expect(task).toMatchObject({ id: ITEM, status: TaskStatus.CLAIMED, claimedBy: 'officer-a' });
    expect(task?.declaration?.lines).toMatchObject([{ description: 'shirt' }]);
    expect(task?.screening?.indicators).toMatchObject([{ id: 'IPR-BRD-001' }]);
    await callUnary(officer, 'handBackTask', { taskId: ITEM, reason: '' });
    await callUnary(officer, 'claimTask', { office: OFFICE, taskId: ITEM });
    const decided = await callUnary(officer, 'decideTask', aResult({ result: ResultCode.R3 }));
    expect(decided.task).toMatchObject({ status: TaskStatus.DECIDED, result: ResultCode.R3 });
    expect((await callUnary(officer, 'getTask', { taskId: ITEM })).task?.result).toBe(ResultCode.R3);
    expect((await office.results()).map(({ event }) => event.officer)).toEqual(['officer-a']);
  });

  it('says when the queue is empty', async () => {
    const claim = callUnary(as('officer'), 'claimTask', { office: 'DE-POST', taskId: '' });
    await expect(claim).rejects.toMatchObject({ code: 'not_found', message: 'the queue of DE-POST is empty' });
  });

  it.each(['courier', 'partner', 'post'])('is closed to a %s', async (role) => {
    const denied = { cause: { code: status.PERMISSION_DENIED } };
    const client = as(role);
    await expect(callUnary(client, 'getTask', { taskId: ITEM })).rejects.toMatchObject(denied);
    await expect(callUnary(client, 'claimTask', { office: OFFICE, taskId: '' })).rejects.toMatchObject(denied);
    await expect(callUnary(client, 'decideTask', aResult())).rejects.toMatchObject(denied);
    await expect(callUnary(client, 'handBackTask', { taskId: ITEM, reason: '' })).rejects.toMatchObject(denied);
    const list = { office: OFFICE, status: TaskStatus.OPEN, pageSize: 0, pageToken: '' };
    await expect(callUnary(client, 'listQueue', list)).rejects.toMatchObject(denied);
    expect(await office.task()).toMatchObject({ status: 'open' });
  });
});
