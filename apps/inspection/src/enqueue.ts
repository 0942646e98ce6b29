import type { ItemScreened } from '@portcullis/contracts';
import type { Change, Collection } from '@portcullis/document-store';
import { AppError } from '@portcullis/domain';
import type { LogRecord } from '@portcullis/event-log';
import { isForOfficer, ITEM_SCREENED, readScreened } from '@portcullis/wire';

import type { TaskDocument } from './task.ts';
import { taskAfter } from './task-after.ts';

/**
 * Brings the queues up to date with a batch of decisions: one read and one write, and again only for what another writer
 * changed meanwhile. Seeing a decision again, or an older one, changes nothing. `invalid` for a record that cannot be
 * read: the log parks it.
 */
export async function enqueue(records: readonly LogRecord[], tasks: Collection<TaskDocument>): Promise<void> {
  let open = records.filter((record) => record.type === ITEM_SCREENED && isForOfficer(record)).map(decided);
  while (open.length > 0) {
    const ids = new Set(open.map(({ itemId }) => itemId));
    const stored = new Map((await tasks.getMany([...ids])).map((s) => [s.id, s]));
    const newest = new Map<string, TaskDocument>();
    for (const { itemId, screened, record } of open) {
      const task = taskAfter(newest.get(itemId) ?? stored.get(itemId)?.document, screened, record);
      if (task !== undefined) newest.set(itemId, task);
    }
    if (newest.size === 0) return;
    const changes: Change<TaskDocument>[] = [];
    for (const [id, document] of newest) changes.push({ id, expected: stored.get(id)?.version ?? 0, document });
    const lost = new Set<string>();
    for (const { id, ok } of await tasks.write(changes)) if (!ok) lost.add(id);
    open = open.filter(({ itemId }) => lost.has(itemId));
  }
}

interface Decided {
  readonly itemId: string;
  readonly screened: ItemScreened;
  readonly record: LogRecord;
}

function decided(record: LogRecord): Decided {
  const screened = readScreened(record);
  const itemId = screened?.screening?.itemId ?? '';
  if (screened === undefined || itemId === '') throw new AppError('invalid', `${record.id} is no decision on an item`);
  return { itemId, screened, record };
}
