import { InspectionDecided, IprScopeStatus, type DecideTaskRequest } from '@portcullis/contracts';
import type { Instant, ResultCode } from '@portcullis/domain';
import type { PendingEvent } from '@portcullis/service';
import { channels, INSPECTION_DECIDED, iprScopes, resultCodes, toTimestamp } from '@portcullis/wire';

import type { TaskDocument } from './task.ts';

/** Results that let the goods go: the officer lifts what held them. */
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
  const random = screening.selection.some(({ kind }) => kind === 'random') && screening.selection.length === 1;
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
    revision: request.revision,
    liftedHolds: LIFTS.has(code) ? screening.holds.filter((h) => h.action !== 'removed').map((h) => h.reference) : [],
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
  return {
    topic: 'inspections',
    id: `${task.itemId}/inspected/${task.round}`,
    key: task.key,
    type: INSPECTION_DECIDED,
    valueBase64: Buffer.from(value).toString('base64'),
  };
}
