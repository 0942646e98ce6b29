import {
  Consignment,
  ScreeningServiceService,
  type CancelRequest,
  type Outcome,
  type ReportEventRequest,
  type ScreeningServiceServer,
  type ScreenRequest,
  type ScreenStreamAnswer,
} from '@portcullis/contracts';
import { AppError, checkHouseWaybill, type PhysicalKind, type Screening } from '@portcullis/domain';
import { bidi, invalidFields, overloaded, unary, type CallContext, type GrpcService } from '@portcullis/grpc';
import { declarationKinds, itemKeyOf, outcomeOf, physicalRecord } from '@portcullis/wire';

import { batcher } from './batcher.ts';
import { violationsOf } from './check-request.ts';
import { declareAll, type CourierSubmission, type DeclareDeps } from './declare.ts';
import { pipelined } from './pipelined.ts';

/** Submissions decided in one go; one batch holds the event loop for less than 20 ms. */
const BATCH = 128;
/** Submissions that may wait: about a second's work. */
const QUEUE = 4_096;
/** Messages of one stream at work. */
const WINDOW = 8;
const STREAM_MOST = 1_000;
const RETRY_MS = 500;

type Served = 'screen' | 'screenStream' | 'amend' | 'cancel' | 'reportEvent' | 'getOutcome';

/** Methods that are not served yet are absent: a caller gets UNIMPLEMENTED, never an answer that was not judged. */
const SERVED: readonly Served[] = ['screen', 'screenStream', 'amend', 'cancel', 'reportEvent', 'getOutcome'];

export function courierService(deps: DeclareDeps): { readonly service: GrpcService; idle(): Promise<void> } {
  const batches = batcher((submissions: readonly CourierSubmission[]) => declareAll(submissions, deps), {
    most: BATCH,
    queue: QUEUE,
  });
  const declare = (submission: CourierSubmission): Promise<Outcome> => {
    const outcome = batches.add(submission);
    if (outcome === undefined) throw overloaded(RETRY_MS);
    return outcome;
  };
  const screen = async (request: ScreenRequest | undefined, { principal }: CallContext) => {
    const submission = submissionOf(request, principal.id);
    return { requestId: submission.requestId, outcome: await declare(submission) };
  };
  const handlers: Pick<ScreeningServiceServer, Served> = {
    screen: unary(screen),
    amend: unary(({ request }, context) => screen(request, context)),
    cancel: unary(async (request, { principal }) => ({
      requestId: request.requestId,
      outcome: await declare(cancellationOf(request, principal.id)),
    })),
    screenStream: bidi((requests, { principal }) =>
      pipelined(
        requests,
        async (message) => ({ answers: await answersTo(message.requests, principal.id, declare) }),
        WINDOW,
      ),
    ),
    reportEvent: unary(async (request, { principal }) => {
      await reportEvent(request, principal.id, deps);
      return { requestId: request.requestId };
    }),
    getOutcome: unary(async ({ houseWaybill }, { principal }) => ({
      outcome: await latestOutcome(houseWaybill, principal.id, deps),
    })),
  };
  return { service: serviceOf(handlers), idle: () => batches.idle() };
}

function serviceOf(handlers: Pick<ScreeningServiceServer, Served>): GrpcService {
  const definition = Object.fromEntries(SERVED.map((name) => [name, ScreeningServiceService[name]]));
  const access = Object.fromEntries(SERVED.map((name) => [name, ['courier']]));
  return { definition, implementation: handlers as GrpcService['implementation'], access };
}

function submissionOf(request: ScreenRequest | undefined, operator: string): CourierSubmission {
  if (request?.consignment === undefined) {
    throw invalidFields('the request has no consignment', [
      { field: 'consignment', description: 'Give the consignment.' },
    ]);
  }
  const violations = violationsOf(request);
  if (violations.length > 0) throw invalidFields('the request cannot be taken', violations);
  return {
    operator,
    requestId: request.requestId,
    ...(request.preparedAt && { preparedAt: request.preparedAt.toISOString() }),
    ...(request.sequence !== undefined && { sequence: Number(request.sequence) }),
    consignment: request.consignment,
  };
}

function cancellationOf(request: CancelRequest, operator: string): CourierSubmission {
  const consignment = Consignment.fromPartial({ houseWaybill: request.houseWaybill });
  const { requestId, preparedAt, sequence } = request;
  return {
    ...submissionOf({ requestId, preparedAt, sequence, consignment }, operator),
    cancelled: declarationKinds.fromWire(request.kind) ?? 'fiscal',
  };
}

/** A request that cannot be taken is refused by itself; its neighbours are decided. */
async function answersTo(
  requests: readonly ScreenRequest[],
  operator: string,
  declare: (submission: CourierSubmission) => Promise<Outcome>,
): Promise<ScreenStreamAnswer[]> {
  if (requests.length > STREAM_MOST) throw new AppError('invalid', `at most ${STREAM_MOST} requests a message`);
  const answers = requests.map((request): ScreenStreamAnswer | Promise<ScreenStreamAnswer> => {
    const { requestId } = request;
    const [violation] = violationsOf(request);
    if (violation !== undefined) {
      const refusal = { code: 'INVALID_REQUEST', pointer: violation.field, text: violation.description, retry: false };
      return { requestId, result: { $case: 'refusal', value: refusal } };
    }
    return declare(submissionOf(request, operator)).then((outcome) => ({
      requestId,
      result: { $case: 'outcome', value: outcome },
    }));
  });
  return Promise.all(answers);
}

const KINDS: Readonly<Record<string, PhysicalKind>> = {
  EVENT_KIND_DEPARTED: 'departed',
  EVENT_KIND_ARRIVED: 'arrived',
  EVENT_KIND_PRESENTED: 'presented',
  EVENT_KIND_RELEASED: 'released',
};

async function reportEvent(request: ReportEventRequest, operator: string, { log }: DeclareDeps): Promise<void> {
  const kind = KINDS[request.kind];
  const fields = [];
  if (kind === undefined)
    fields.push({ field: 'kind', description: 'Say what happened: departed, arrived, presented or released.' });
  if (request.at === undefined) fields.push({ field: 'at', description: 'Say when it happened.' });
  if (!checkHouseWaybill(request.houseWaybill).ok)
    fields.push({ field: 'houseWaybill', description: 'Give the house waybill.' });
  if (request.requestId === '') fields.push({ field: 'requestId', description: 'Give each report an id.' });
  if (kind === undefined || request.at === undefined || fields.length > 0)
    throw invalidFields('the event cannot be taken', fields);
  const event = { kind, at: request.at.toISOString(), ...(request.place !== '' && { place: request.place }) };
  const id = `${operator}/${request.requestId}/${request.houseWaybill}/${kind}`;
  const of = { number: request.houseWaybill, operator, event };
  await log.append('items', [physicalRecord(id, itemKeyOf(request.houseWaybill, false, operator), of)]);
}

async function latestOutcome(houseWaybill: string, operator: string, { desk }: DeclareDeps): Promise<Outcome> {
  const item = (await desk.item(itemKeyOf(houseWaybill, false, operator)))?.items.at(-1);
  const last = item?.decided.at(-1);
  const decision = last && (await desk.decision(last.decision));
  if (decision === undefined) throw new AppError('not_found', `no consignment ${houseWaybill} of yours is here`);
  return outcomeOf(JSON.parse(decision.screening) as Screening, operator);
}
