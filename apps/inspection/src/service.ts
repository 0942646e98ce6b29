import type { DocumentStore } from '@portcullis/document-store';
import { parkedTopic, type EventLog } from '@portcullis/event-log';
import type { GrpcService } from '@portcullis/grpc';
import type { Logger } from '@portcullis/observability';
import { OUTBOX_INDEX, startOutbox } from '@portcullis/service';

import { INSPECTIONS } from './decided-event.ts';
import { enqueue } from './enqueue.ts';
import { inspectionGrpc } from './inspection.grpc.ts';
import { officerDesk, type OfficerDesk } from './officer-desk.ts';
import type { TaskDocument } from './task.ts';

/** What the service stands on. */
export interface InspectionDeps {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly logger: Logger;
  readonly now: () => Date;
}

export interface Inspection extends AsyncDisposable {
  /** For the process that serves gRPC: what officers may call. */
  readonly service: GrpcService;
  readonly desk: OfficerDesk;
}

/** Keeps the officers' queues from `screenings`, and tells their results on `inspections`. */
export async function startInspection({ log, documents, logger, now }: InspectionDeps): Promise<Inspection> {
  await using stack = new AsyncDisposableStack();
  await log.declareTopics([{ name: 'screenings' }, { name: parkedTopic('screenings') }, { name: INSPECTIONS }]);
  const tasks = await documents.collection<TaskDocument>({
    name: 'inspection-tasks',
    indexes: [['office', 'status', '-priority', 'createdAt'], ['status', 'office'], OUTBOX_INDEX],
  });
  const outbox = stack.use(await startOutbox({ collection: tasks, log, logger, now }));
  stack.use(await log.subscribe('inspection', ['screenings'], (records) => enqueue(records, tasks)));
  const desk = officerDesk(tasks, now, (task) => outbox.appendPendingOf([task]));
  const running = stack.move();
  return { service: inspectionGrpc(desk), desk, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}
