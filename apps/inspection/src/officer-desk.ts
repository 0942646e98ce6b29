import type { DecideTaskRequest } from '@portcullis/contracts';
import type { Collection, Stored } from '@portcullis/document-store';
import { AppError } from '@portcullis/domain';
import { withPending } from '@portcullis/service';
import type { Building } from '@portcullis/wire';

import { checkResult } from './check-result.ts';
import { claimBest, claimNamed, type Save } from './claim.ts';
import { decidedEvent } from './decided-event.ts';
import { openHolds } from './queue-rules.ts';
import type { TaskDocument, TaskStatus } from './task.ts';

/** What an officer does at the queue. `not_found` for a task that is not there; `conflict` where it is another's. */
export interface OfficerDesk {
  /** Best first; `after` is `next` of the page before. */
  list(
    office: string,
    status: TaskStatus,
    limit: number,
    after?: string,
  ): Promise<{ tasks: readonly Stored<TaskDocument>[]; next?: string }>;
  get(taskId: string): Promise<Stored<TaskDocument>>;
  /** The named task, or the best free one of the office, for half an hour. Undefined where the queue is empty. */
  claim(officer: string, office: string, taskId?: string): Promise<Stored<TaskDocument> | undefined>;
  handBack(officer: string, taskId: string): Promise<Stored<TaskDocument>>;
  /** Saves result and event in one write. The same request again gives the same task; `invalid` names wrong fields. */
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
  const save: Save = async (task, document) => {
    const [result] = await tasks.write([{ id: task.id, expected: task.version, document }]);
    return result?.ok === true ? { id: task.id, version: result.version, document } : undefined;
  };
  const mustSave = async (task: Stored<TaskDocument>, document: TaskDocument): Promise<Stored<TaskDocument>> => {
    const written = await save(task, document);
    if (written === undefined) throw new AppError('conflict', `task ${task.id} has changed; look at it again`);
    return written;
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
    claim: async (officer, office, taskId) =>
      taskId === undefined
        ? claimBest(tasks, office, officer, now(), save)
        : claimNamed(await get(taskId), officer, now(), save),
    handBack: async (officer, taskId) => {
      const task = await get(taskId);
      mustHave(task, officer);
      const document: Building<TaskDocument> = { ...task.document, status: 'open' };
      delete document.claimedBy;
      delete document.leaseUntil;
      return mustSave(task, document);
    },
    decide: async (officer, request) => {
      const task = await get(request.taskId);
      if (wasDecidedBy(task.document, officer, request.requestId)) return task;
      mustHave(task, officer);
      const code = checkResult(request);
      const at = now().toISOString();
      const decided: TaskDocument = {
        ...task.document,
        status: 'decided',
        result: { code, requestId: request.requestId, at, officer },
        settled: openHolds(task.document.screening).map(({ reference }) => reference),
      };
      const event = decidedEvent(task.document, request, code, officer, at);
      const written = await mustSave(task, withPending(decided, [event], at));
      await saved(written);
      return written;
    },
  };
}

function mustHave({ id, document }: Stored<TaskDocument>, officer: string): void {
  if (document.status === 'claimed' && document.claimedBy === officer) return;
  throw new AppError('conflict', `task ${id} is not claimed by you`);
}

/** Looks into earlier rounds too: a request that comes late must not decide the round after it. */
const wasDecidedBy = ({ result, earlier = [] }: TaskDocument, officer: string, requestId: string): boolean =>
  [...earlier, ...(result ? [result] : [])].some((r) => r.officer === officer && r.requestId === requestId);
