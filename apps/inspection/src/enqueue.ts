import { ItemScreened } from '@portcullis/contracts';
import type { Collection, Change } from '@portcullis/document-store';
import type { LogRecord } from '@portcullis/event-log';
import type { WithPending } from '@portcullis/service';
import { declarationFromWire, ITEM_SCREENED, screeningFromWire } from '@portcullis/wire';

import { examOf, officeOf, priorityOf, whyOf } from './queue-rules.ts';
import type { TaskDocument } from './task.ts';

/** Brings the queues up to date with a batch of decisions. Seeing a decision again, or an older one, changes nothing. */
export async function enqueue(records: readonly LogRecord[], tasks: Collection<TaskDocument>): Promise<void> {
  let open = records.filter((record) => record.type === ITEM_SCREENED && record.value !== null);
  while (open.length > 0) {
    const decoded = open.map((record) => ({ record, screened: ItemScreened.decode(record.value as Uint8Array) }));
    const ids = new Set(decoded.map(({ screened }) => screened.screening?.itemId ?? ''));
    const stored = new Map((await tasks.getMany([...ids])).map((s) => [s.id, s]));
    const newest = new Map<string, { task: TaskDocument; version: number; record: LogRecord }>();
    for (const { record, screened } of decoded) {
      const itemId = screened.screening?.itemId ?? '';
      const known = newest.get(itemId);
      const found = stored.get(itemId);
      const task = taskAfter(known?.task ?? found?.document, screened, record);
      if (task !== undefined) newest.set(itemId, { task, version: found?.version ?? 0, record });
    }
    if (newest.size === 0) return;
    const changes: Change<TaskDocument>[] = [...newest].map(([id, { task, version }]) => ({
      id,
      expected: version,
      document: task,
    }));
    const lost = new Set((await tasks.write(changes)).filter((r) => !r.ok).map((r) => r.id));
    open = decoded.filter(({ screened }) => lost.has(screened.screening?.itemId ?? '')).map(({ record }) => record);
  }
}

/** The task after a decision; undefined where nothing changes. */
function taskAfter(
  task: TaskDocument | undefined,
  { screening: w, declaration: d, parties }: ItemScreened,
  record: LogRecord,
): TaskDocument | undefined {
  if (w === undefined || (task !== undefined && w.assessmentNo <= task.assessmentNo)) return undefined;
  const screening = screeningFromWire(w);
  const declaration = declarationFromWire(d) ?? task?.declaration;
  const exam = examOf(screening);
  const seen = { assessmentNo: screening.assessmentNo, screening, screeningId: record.id };
  if (exam === undefined || declaration === undefined) {
    if (task === undefined) return undefined;
    const over = task.status === 'open' || task.status === 'claimed';
    return { ...task, ...seen, ...(over && { status: 'withdrawn' }) };
  }
  const facts = { examLevel: exam, priority: priorityOf(screening), why: whyOf(screening), declaration, ...seen };
  if (task !== undefined && (task.status === 'open' || task.status === 'claimed')) return { ...task, ...facts };
  const needsAnother = screening.selected || screening.holds.some((hold) => hold.action === 'placed');
  if (task?.status === 'decided' && !needsAnother) return { ...task, ...seen };
  return {
    itemId: screening.itemId,
    key: record.key,
    number: screening.number,
    office: officeOf(declaration),
    round: (task?.round ?? 0) + 1,
    status: 'open',
    createdAt: screening.receipt.clock,
    ...(parties && { sealed: { keyId: parties.keyId, sealed: parties.sealed.toString('base64') } }),
    ...(task && carriedOver(task)),
    ...facts,
  };
}

/** Events of the round before that have not reached the log yet. */
function carriedOver({ pending, hasPending, pendingFrom }: TaskDocument): WithPending {
  return {
    ...(pending && { pending }),
    ...(hasPending !== undefined && { hasPending }),
    ...(pendingFrom !== undefined && { pendingFrom }),
  };
}
