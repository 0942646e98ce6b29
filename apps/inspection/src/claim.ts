import type { Collection, Page, Stored } from '@portcullis/document-store';
import { AppError } from '@portcullis/domain';

import type { TaskDocument } from './task.ts';

const LEASE_MS = 30 * 60_000;
/** Tasks looked at in one go. */
const PAGE = 20;
/** Looks before a claim gives up; others took every task it saw each time. */
const LOOKS = 50;

const BEST_FIRST = ['-priority', 'createdAt'];

/** Saves a task if nobody else did since it was read. */
export type Save = (task: Stored<TaskDocument>, document: TaskDocument) => Promise<Stored<TaskDocument> | undefined>;

/** Gives a named task to an officer; again to the one who has it. `conflict` while it is another's, or not to be done. */
export async function claimNamed(
  task: Stored<TaskDocument>,
  officer: string,
  now: Date,
  save: Save,
): Promise<Stored<TaskDocument>> {
  const { status, claimedBy, leaseUntil = '' } = task.document;
  const free = status === 'open' || (status === 'claimed' && (claimedBy === officer || leaseUntil < now.toISOString()));
  if (!free) throw new AppError('conflict', `task ${task.id} is not open`);
  const claimed = await save(task, given(task.document, officer, now));
  if (claimed === undefined) throw new AppError('conflict', `somebody else took task ${task.id}`);
  return claimed;
}

/**
 * Gives the best free task of an office: an open one, or one whose lease is over. Undefined where the queue is empty;
 * `conflict` where others were faster every time.
 */
export async function claimBest(
  tasks: Collection<TaskDocument>,
  office: string,
  officer: string,
  now: Date,
  save: Save,
): Promise<Stored<TaskDocument> | undefined> {
  for (let look = 1; look <= LOOKS; look++) {
    const free = await freeTasks(tasks, office, now);
    if (free.length === 0) return undefined;
    for (const task of free) {
      const claimed = await save(task, given(task.document, officer, now));
      if (claimed !== undefined) return claimed;
    }
  }
  throw new AppError('conflict', `others were faster in the queue of ${office}; claim again`);
}

async function freeTasks(
  tasks: Collection<TaskDocument>,
  office: string,
  now: Date,
): Promise<readonly Stored<TaskDocument>[]> {
  const best = (where: Readonly<Record<string, string | { readonly lt: string }>>): Promise<Page<TaskDocument>> =>
    tasks.find({ where: { office, ...where }, sort: BEST_FIRST, limit: PAGE });
  const [open, over] = await Promise.all([
    best({ status: 'open' }),
    best({ status: 'claimed', leaseUntil: { lt: now.toISOString() } }),
  ]);
  if (over.documents.length === 0) return open.documents;
  return [...open.documents, ...over.documents].sort(byRank);
}

function byRank({ document: a }: Stored<TaskDocument>, { document: b }: Stored<TaskDocument>): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0;
}

const given = (task: TaskDocument, officer: string, now: Date): TaskDocument => ({
  ...task,
  status: 'claimed',
  claimedBy: officer,
  leaseUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
});
