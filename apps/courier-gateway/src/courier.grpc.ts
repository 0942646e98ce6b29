import {
  ScreeningServiceService,
  type Outcome,
  type ScreeningServiceServer,
  type ScreenRequest,
} from '@portcullis/contracts';
import { AppError, type Screening } from '@portcullis/domain';
import { bidi, overloaded, unary, type CallContext, type GrpcService } from '@portcullis/grpc';
import { itemKeyOf, outcomeOf } from '@portcullis/wire';

import { batcher } from './batcher.ts';
import { declareAll, type Declared, type DeclareDeps } from './declare.ts';
import { pipelined } from './pipelined.ts';
import { reportEvent } from './report-event.ts';
import { answerMessage } from './screen-stream.ts';
import { mustTake, readCancellation, readSubmission, type CourierSubmission } from './submissions.ts';

/** Role of a courier's account. Its id names the operator. */
const COURIER = ['courier'] as const;
/** Submissions decided in one go; one batch holds the event loop for less than 20 ms. */
const BATCH = 128;
/** Batches under way: while one waits for the disk, the other decides. Measured with 64 calls in flight. */
const AT_ONCE = 2;
/** Submissions that may wait: about a second's work. */
const QUEUE = 4_096;
/** Messages of one stream at work; the next is read when one is answered. */
const WINDOW = 8;
const RETRY_MS = 500;

export interface CourierGrpcDeps extends DeclareDeps {
  /** Submissions that may wait before a caller is told to come back; default 4,096. */
  readonly queue?: number;
}

export interface CourierGrpc {
  readonly service: GrpcService;
  /** Resolves when every submission taken is decided. */
  idle(): Promise<void>;
}

type Served = 'screen' | 'screenStream' | 'amend' | 'cancel' | 'reportEvent' | 'getOutcome';

/** The couriers' API. Who the operator is, the credentials say; each sees and changes only its own consignments. */
export function courierGrpc(deps: CourierGrpcDeps): CourierGrpc {
  const work = (submissions: readonly CourierSubmission[]): Promise<readonly Declared[]> =>
    declareAll(submissions, deps);
  const batches = batcher(work, { most: BATCH, queue: deps.queue ?? QUEUE, atOnce: AT_ONCE });

  const declare = async (submission: CourierSubmission): Promise<{ requestId: string; outcome: Outcome }> => {
    const batch = batches.add([submission]);
    if (batch === undefined) throw overloaded(RETRY_MS);
    const [declared] = await batch;
    if (declared?.ok !== true) throw declared?.error ?? new AppError('internal', 'a submission got no answer');
    return { requestId: submission.requestId, outcome: declared.outcome };
  };

  const handlers: Pick<ScreeningServiceServer, Served> = {
    screen: unary((request, context) => declare(mustTake(readSubmission(request, operatorOf(context))))),
    amend: unary(({ request = NOTHING }, context) =>
      declare(mustTake(readSubmission(request, operatorOf(context), 'request.'))),
    ),
    cancel: unary((request, context) => declare(mustTake(readCancellation(request, operatorOf(context))))),
    screenStream: bidi((messages, context) => {
      const operator = operatorOf(context);
      return pipelined(messages, ({ requests }) => answerMessage(requests, operator, batches.addWhenRoom), WINDOW);
    }),
    reportEvent: unary(async (request, context) => {
      await reportEvent(request, operatorOf(context), deps.log);
      return { requestId: request.requestId };
    }),
    getOutcome: unary(async ({ houseWaybill }, context) => ({
      outcome: await latestOutcome(houseWaybill, operatorOf(context), deps),
    })),
  };
  return { service: serviceOf(handlers), idle: () => batches.idle() };
}

const NOTHING: ScreenRequest = { requestId: '', preparedAt: undefined, sequence: undefined, consignment: undefined };

/** Methods that are not served yet are absent: a caller gets UNIMPLEMENTED, never an answer that was not judged. */
function serviceOf(handlers: Pick<ScreeningServiceServer, Served>): GrpcService {
  const served = Object.keys(handlers) as Served[];
  return {
    definition: Object.fromEntries(served.map((name) => [name, ScreeningServiceService[name]])),
    implementation: { ...handlers },
    access: Object.fromEntries(served.map((name) => [name, COURIER])),
  };
}

/** An account with a slash could name another's consignment: keys and ids are joined by slashes. */
function operatorOf({ principal }: CallContext): string {
  if (/^[a-z0-9-]{1,40}$/.test(principal.id)) return principal.id;
  throw new AppError('denied', 'a courier’s account is named by a-z, 0-9 and hyphens');
}

async function latestOutcome(houseWaybill: string, operator: string, { desk }: DeclareDeps): Promise<Outcome> {
  const item = (await desk.item(itemKeyOf(houseWaybill, false, operator)))?.items.at(-1);
  const last = item?.decided.at(-1);
  const decision = last && (await desk.decision(last.decision));
  if (decision === undefined) throw new AppError('not_found', `no consignment ${houseWaybill} of yours is here`);
  return outcomeOf(JSON.parse(decision.screening) as Screening, operator);
}
