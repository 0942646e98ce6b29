import { status } from '@grpc/grpc-js';
import {
  Decision,
  type ScreeningServiceClient,
  type ScreenRequest,
  type ScreenStreamResponse,
} from '@portcullis/contracts';

import { aConsignment, aFake, aRequest, betweenOthers } from './testing/a-consignment.ts';
import { aGateway, type AGateway } from './testing/a-gateway.ts';

describe('ScreenStream', () => {
  let stack: AsyncDisposableStack;
  let gateway: AGateway;
  let courier: ScreeningServiceClient;
  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    gateway = stack.use(await aGateway());
    courier = gateway.client();
  });
  afterEach(() => stack.disposeAsync());

  const stream = async (messages: readonly (readonly ScreenRequest[])[], client = courier) => {
    const call = client.screenStream();
    const answers: ScreenStreamResponse[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      call.on('data', (answer: ScreenStreamResponse) => answers.push(answer));
      call.on('end', resolve).on('error', reject);
    });
    for (const requests of messages) call.write({ requests: [...requests] });
    call.end();
    await ended;
    return answers;
  };
  const request = (i: number, consignment = aConsignment(betweenOthers(`HX-${i}`))) =>
    aRequest({ requestId: `r-${i}`, consignment });

  it('answers every request under its id, message by message', async () => {
    const messages = Array.from({ length: 20 }, (_, m) => Array.from({ length: 5 }, (_, i) => request(m * 5 + i)));
    const answers = (await stream(messages)).flatMap((message) => message.answers);
    expect(answers.map(({ requestId }) => requestId)).toEqual(messages.flat().map(({ requestId }) => requestId));
    expect(answers.every(({ result }) => result?.$case === 'outcome')).toBe(true);
    expect(await gateway.items()).toHaveLength(100);
  });

  it('refuses one request and decides its neighbours', async () => {
    const bad = request(1, aConsignment({ houseWaybill: '', expectedArrivalAt: new Date(8.64e15) }));
    const [message] = await stream([[request(0), bad, request(2, aFake({ houseWaybill: 'HX-2' }))]]);
    expect(message?.answers).toMatchObject([
      { requestId: 'r-0', result: { value: { decision: Decision.NO_OBJECTION } } },
      {
        requestId: 'r-1',
        result: {
          $case: 'refusal',
          value: { code: 'INVALID_REQUEST', pointer: 'consignment.houseWaybill', retry: false },
        },
      },
      { requestId: 'r-2', result: { value: { number: 'HX-2', decision: Decision.HOLD } } },
    ]);
    expect(await gateway.items()).toHaveLength(2);
  });

  it('answers while the stream stays open', async () => {
    const call = courier.screenStream();
    const answer = new Promise<ScreenStreamResponse>((resolve) => call.once('data', resolve));
    call.write({ requests: [request(0)] });
    expect((await answer).answers).toHaveLength(1);
    const ended = new Promise((resolve) => call.on('end', resolve).resume());
    call.end();
    await ended;
  });

  it('ends with a message of more than a thousand', async () => {
    await expect(stream([Array.from({ length: 1_001 }, (_, i) => request(i))])).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
    });
  });

  it('keeps a stream waiting where a single call is sent away', async () => {
    await using small = await aGateway({ queue: 1 });
    const messages = Array.from({ length: 30 }, (_, i) => [request(2 * i), request(2 * i + 1)]);
    const answers = (await stream(messages, small.client())).flatMap((message) => message.answers);
    expect(answers.filter(({ result }) => result?.$case === 'outcome')).toHaveLength(60);
  });
});
