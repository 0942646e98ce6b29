import type { ItemScreened } from '@portcullis/contracts';
import type { Screening } from '@portcullis/domain';
import type { LogRecord } from '@portcullis/event-log';
import { declarationFromWire, screeningFromWire, sealedToText } from '@portcullis/wire';

import { examOf, officeOf, openHolds, priorityOf, whyOf } from './queue-rules.ts';
import type { TaskDocument } from './task.ts';

/** An item's task after a decision on the item; undefined where nothing changes. */
export function taskAfter(
  task: TaskDocument | undefined,
  { screening: w, declaration: d, parties }: ItemScreened,
  record: Pick<LogRecord, 'id' | 'key'>,
): TaskDocument | undefined {
  if (w === undefined || (task !== undefined && w.assessmentNo <= task.assessmentNo)) return undefined;
  const screening = screeningFromWire(w);
  const seen = { assessmentNo: screening.assessmentNo, screeningId: record.id, screening };
  const exam = examOf(screening);
  const declaration = declarationFromWire(d) ?? task?.declaration;
  const waits = task?.status === 'open' || task?.status === 'claimed';

  if (exam === undefined || declaration === undefined) {
    if (task === undefined) return undefined;
    return { ...task, ...seen, ...settledAfter(task, screening), ...(waits && { status: 'withdrawn' }) };
  }
  if (task?.status === 'decided') {
    const { settled } = settledAfter(task, screening);
    if (openHolds(screening).every(({ reference }) => settled.includes(reference)))
      return { ...task, ...seen, settled };
  }
  const selection = screening.selection.length > 0 ? screening.selection : (task?.selection ?? []);
  const facts = {
    ...seen,
    office: officeOf(declaration),
    examLevel: exam,
    priority: priorityOf(screening),
    why: whyOf(screening, selection, exam),
    selection,
    declaration,
    ...(parties && { sealed: sealedToText(parties) }),
  };
  if (task !== undefined && waits) return { ...task, ...facts };
  return {
    itemId: screening.itemId,
    key: record.key,
    number: screening.number,
    round: (task?.round ?? 0) + 1,
    status: 'open',
    createdAt: screening.receipt.clock,
    ...(task && carriedOver(task)),
    ...facts,
  };
}

/** A hold that was lifted, or placed again after that, is no longer one that the last result dealt with. */
const settledAfter = (
  { settled = [] }: TaskDocument,
  { holds }: Screening,
): { readonly settled: readonly string[] } => ({
  settled: settled.filter((reference) =>
    holds.some((hold) => hold.reference === reference && hold.action === 'still-in-place'),
  ),
});

/** What the next round keeps of the one before: its results, its sealed parties, and events not yet on the log. */
function carriedOver(task: TaskDocument): Partial<TaskDocument> {
  const { pending, hasPending, pendingFrom, sealed, result, earlier = [] } = task;
  return {
    ...(pending && { pending }),
    ...(hasPending !== undefined && { hasPending }),
    ...(pendingFrom !== undefined && { pendingFrom }),
    ...(sealed && { sealed }),
    ...(result && { earlier: [...earlier, result] }),
  };
}
