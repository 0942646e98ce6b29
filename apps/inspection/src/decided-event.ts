import { InspectionDecided, IprScopeStatus, type DecideTaskRequest } from '@portcullis/contracts';
import type { Instant, ResultCode } from '@portcullis/domain';
import { pendingOf, type PendingEvent } from '@portcullis/service';
import { channels, INSPECTION_DECIDED, iprScopes, resultCodes, toTimestamp } from '@portcullis/wire';

import { onlyRandom, openHolds } from './queue-rules.ts';
import type { TaskDocument } from './task.ts';

export const INSPECTIONS = 'inspections';

/** Results that let the goods go: the officer lifts what held them (`domain/ipr-enforcement.md`, 13.4). */
const LIFTS: ReadonlySet<ResultCode> = new Set(['R0', 'R1G', 'R1U', 'R3', 'R5']);

/** The event of a result, as it is saved with its task. Its id follows from task and round: it is decided once. */
export function decidedEvent(
  task: TaskDocument,
  request: DecideTaskRequest,
  code: ResultCode,
  officer: string,
  at: Instant,
): PendingEvent {
  const { screening, declaration } = task;
  const random = onlyRandom(task.selection);
  const value = InspectionDecided.encode({
    taskId: task.itemId,
    itemId: task.itemId,
    number: task.number,
    result: resultCodes.toWire[code],
    office: task.office,
    officer,
    at: toTimestamp(at),
    selectedBy: random ? 'random' : 'targeted',
    lines: request.lines,
    revision: request.revision && { ...request.revision, by: officer, at: toTimestamp(at) },
    liftedHolds: LIFTS.has(code) ? openHolds(screening).map(({ reference }) => reference) : [],
    verdicts: request.verdicts,
    releaseReason: request.releaseReason,
    concealment: request.concealment,
    detectionMethod: random ? 'random' : 'risk profile',
    remarks: request.remarks,
    channel: channels.toWire[declaration.channel],
    dispatchedFrom: declaration.dispatchedFrom ?? '',
    origin: declaration.lines[0]?.origin ?? '',
    destination: declaration.destination ?? '',
    routing: [...(declaration.routing ?? [])],
    iprScope:
      screening.iprScope === undefined ? IprScopeStatus.UNSPECIFIED : iprScopes.toWire[screening.iprScope.status],
    operator: declaration.submission.operator,
    selectedAt: toTimestamp(task.createdAt),
    screeningId: task.screeningId,
  }).finish();
  const id = `${task.itemId}/inspected/${task.round}`;
  return pendingOf(INSPECTIONS, { id, key: task.key, type: INSPECTION_DECIDED, value });
}
