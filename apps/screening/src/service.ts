import { parkedRecord, parkedTopic, type EventLog, type LogRecord } from '@portcullis/event-log';
import type { Desk, DeskEvent } from '@portcullis/screening-desk';

import { deskEventOf } from './desk-events.ts';
import { publish } from './publish.ts';

export interface ScreeningDeps {
  readonly log: EventLog;
  readonly desk: Desk;
}

/** Topics that screening reads and writes. */
export const SCREENING_TOPICS = ['items', 'inspections', 'screenings'] as const;

/**
 * Decides on every event of `items` and on every inspection result, and publishes each decision once: the only publisher
 * of `screenings`. A decision that the courier gateway has stored already is published as it is.
 */
export async function startScreening({ log, desk }: ScreeningDeps): Promise<AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const topics = [...SCREENING_TOPICS, ...SCREENING_TOPICS.map(parkedTopic)];
  await log.declareTopics(topics.map((name) => ({ name })));
  stack.use(
    await log.subscribe('screening', ['items'], (records) => decideAndPublish(log, desk, 'screening', records)),
  );
  const group = 'screening-results';
  stack.use(await log.subscribe(group, ['inspections'], (records) => decideAndPublish(log, desk, group, records)));
  return stack.move();
}

async function decideAndPublish(
  log: EventLog,
  desk: Desk,
  group: string,
  records: readonly LogRecord[],
): Promise<void> {
  const events: DeskEvent[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.id)) continue;
    seen.add(record.id);
    const event = deskEventOf(record);
    if (event !== undefined) events.push(event);
    else await log.append(parkedTopic(record.topic), [parkedRecord(record, group, `cannot read ${record.type}`)]);
  }
  const { screenings, reopenings } = publish(await desk.decide(events));
  await log.append('screenings', screenings);
  if (reopenings.length > 0) await log.append('items', reopenings);
}
