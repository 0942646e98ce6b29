import type { DecideTaskRequest } from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import type { Collection, Stored } from '@portcullis/document-store';
import { withPending } from '@portcullis/service';
import { resultCodes } from '@portcullis/wire';

import { decidedEvent } from './decided-event.ts';
import type { TaskDocument, TaskStatus } from './task.ts';

const LEASE_MS = 30 * 60_000;
/** Tasks that a claim tries before it says that others were faster. */
const TRIES = 20;

export interface OfficerDesk {
  list(
    office: string,
    status: TaskStatus,
    limit: number,
    after?: string,
  ): Promise<{ tasks: readonly Stored<TaskDocument>[]; next?: string }>;
  get(taskId: string): Promise<Stored<TaskDocument>>;
  /** The named task, or the best open one of the office. Undefined where the queue is empty. */
  claim(officer: string, office: string, taskId?: string): Promise<Stored<TaskDocument> | undefined>;
  handBack(officer: string, taskId: string): Promise<Stored<TaskDocument>>;
  /** Saves result and event in one write. The same request again gives the same task. */
  decide(officer: string, request: DecideTaskRequest): Promise<Stored<TaskDocument>>;
}

/** `saved` is called after a result was saved with its event: it brings the event to the log at once. */
export function officerDesk(
  tasks: Collection<TaskDocument>,
  now: () => Date,
  saved: (task: Stored<TaskDocument>) => Promise<void>,
): OfficerDesk {
  const get = async (taskId: string): Promise<Stored<TaskDocument>> => {
    const [task] = await tasks.getMany([taskId]);
    if (task === undefined) throw new AppError('not_found', `there is no task ${taskId}`);
    return task;
  };
  const save = async (
    task: Stored<TaskDocument>,
    document: TaskDocument,
  ): Promise<Stored<TaskDocument> | undefined> => {
    const [result] = await tasks.write([{ id: task.id, expected: task.version, document }]);
    return result?.ok === true ? { id: task.id, version: result.version, document } : undefined;
  };
  const claimOne = (task: Stored<TaskDocument>, officer: string): Promise<Stored<TaskDocument> | undefined> => {
    const leaseUntil = new Date(now().getTime() + LEASE_MS).toISOString();
    return save(task, { ...task.document, status: 'claimed', claimedBy: officer, leaseUntil });
  };

  return {
    get,
    list: async (office, status, limit, after) => {
      const page = await tasks.find({
        where: { office, status },
        sort: ['-priority', 'createdAt'],
        limit,
        ...(after !== undefined && { after }),
      });
      return { tasks: page.documents, ...(page.next !== undefined && { next: page.next }) };
    },
    claim: async (officer, office, taskId) => {
      if (taskId !== undefined) {
        const task = await get(taskId);
        if (!isFree(task.document, officer, now())) throw new AppError('conflict', `task ${taskId} is not open`);
        const claimed = await claimOne(task, officer);
        if (claimed === undefined) throw new AppError('conflict', `somebody else took task ${taskId}`);
        return claimed;
      }
      for (const status of ['open', 'claimed'] as const) {
        const { documents } = await tasks.find({
          where: { office, status },
          sort: ['-priority', 'createdAt'],
          limit: TRIES,
        });
        for (const task of documents) {
          if (status === 'claimed' && !leaseIsOver(task.document, now())) continue;
          const claimed = await claimOne(task, officer);
          if (claimed !== undefined) return claimed;
        }
      }
      return undefined;
    },
    handBack: async (officer, taskId) => {
      const task = await get(taskId);
      if (task.document.status !== 'claimed' || task.document.claimedBy !== officer) throw notYours(taskId);
      const { claimedBy: _by, leaseUntil: _until, ...rest } = task.document;
      const back = await save(task, { ...rest, status: 'open' });
      if (back === undefined) throw new AppError('conflict', `task ${taskId} has changed; look at it again`);
      return back;
    },
    decide: async (officer, request) => {
      const task = await get(request.taskId);
      const { document } = task;
      if (document.result?.requestId === request.requestId && document.result.officer === officer) return task;
      if (document.status !== 'claimed' || document.claimedBy !== officer) throw notYours(request.taskId);
      const code = resultCodes.fromWire(request.result);
      if (code === undefined) throw new AppError('invalid', 'give a result code');
      if (request.requestId === '')
        throw new AppError('invalid', 'give the request an id, so that it can be repeated safely');
      const at = now().toISOString();
      const event = decidedEvent(document, request, code, officer, at);
      const result = { code, requestId: request.requestId, at, officer };
      const decided = await save(task, withPending({ ...document, status: 'decided', result }, [event], at));
      if (decided === undefined) throw new AppError('conflict', `task ${request.taskId} has changed; look at it again`);
      await saved(decided);
      return decided;
    },
  };
}

const isFree = (task: TaskDocument, officer: string, now: Date): boolean =>
  task.status === 'open' || (task.status === 'claimed' && (task.claimedBy === officer || leaseIsOver(task, now)));

const leaseIsOver = ({ leaseUntil }: TaskDocument, now: Date): boolean =>
  leaseUntil === undefined || leaseUntil < now.toISOString();

const notYours = (taskId: string): AppError => new AppError('conflict', `task ${taskId} is not claimed by you`);
