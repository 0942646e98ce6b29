import {
  ExamLevel,
  InspectionServiceService,
  ResultCode,
  TaskStatus as WireStatus,
  type InspectionServiceServer,
  type Task,
} from '@portcullis/contracts';
import type { Stored } from '@portcullis/document-store';
import { AppError } from '@portcullis/domain';
import { grpcService, unary, type GrpcService } from '@portcullis/grpc';
import { declarationToWire, resultCodes, screeningToWire, toTimestamp } from '@portcullis/wire';

import type { OfficerDesk } from './officer-desk.ts';
import type { TaskDocument, TaskStatus } from './task.ts';

const PAGE = 50;
const PAGE_MOST = 200;
const OFFICER = ['officer'] as const;

/** The officers' queue over gRPC. Who the officer is, the credentials say. */
export function inspectionGrpc(desk: OfficerDesk): GrpcService {
  const handlers: InspectionServiceServer = {
    listQueue: unary(async ({ office, status, pageSize, pageToken }) => {
      const limit = Math.min(pageSize || PAGE, PAGE_MOST);
      const { tasks, next } = await desk.list(
        office,
        statusOf(status),
        limit,
        pageToken === '' ? undefined : pageToken,
      );
      return { tasks: tasks.map(taskToWire), nextPageToken: next ?? '' };
    }),
    getTask: unary(async ({ taskId }) => ({ task: taskToWire(await desk.get(taskId)) })),
    claimTask: unary(async ({ office, taskId }, { principal }) => {
      const task = await desk.claim(principal.id, office, taskId === '' ? undefined : taskId);
      if (task === undefined) throw new AppError('not_found', `the queue of ${office} is empty`);
      return { task: taskToWire(task) };
    }),
    handBackTask: unary(async ({ taskId }, { principal }) => ({
      task: taskToWire(await desk.handBack(principal.id, taskId)),
    })),
    decideTask: unary(async (request, { principal }) => ({
      task: taskToWire(await desk.decide(principal.id, request)),
    })),
  };
  return grpcService(InspectionServiceService, handlers, {
    listQueue: OFFICER,
    getTask: OFFICER,
    claimTask: OFFICER,
    handBackTask: OFFICER,
    decideTask: OFFICER,
  });
}

const STATUSES: Readonly<Record<TaskStatus, WireStatus>> = {
  open: WireStatus.OPEN,
  claimed: WireStatus.CLAIMED,
  decided: WireStatus.DECIDED,
  withdrawn: WireStatus.WITHDRAWN,
};

const statusOf = (wire: WireStatus): TaskStatus =>
  (Object.keys(STATUSES) as TaskStatus[]).find((status) => STATUSES[status] === wire) ?? 'open';

function taskToWire({ id, version, document }: Stored<TaskDocument>): Task {
  return {
    id,
    office: document.office,
    number: document.number,
    itemId: document.itemId,
    status: STATUSES[document.status],
    examLevel: document.examLevel === 'open' ? ExamLevel.OPEN : ExamLevel.DOCUMENTS,
    priority: document.priority,
    claimedBy: document.claimedBy ?? '',
    leaseUntil: toTimestamp(document.leaseUntil),
    createdAt: toTimestamp(document.createdAt),
    why: document.why,
    screening: screeningToWire(document.screening),
    declaration: declarationToWire(document.declaration),
    version: BigInt(version),
    result: document.result ? resultCodes.toWire[document.result.code] : ResultCode.UNSPECIFIED,
  };
}
