import { parkedRecord, parkedTopic, type EventLog, type LogRecord, type NewRecord } from '@portcullis/event-log';
import type { Desk, DeskEvent } from '@portcullis/screening-desk';

import { deskEventOf } from './desk-events.ts';
import { publish } from './publish.ts';

/** What the service stands on. */
export interface ScreeningDeps {
  readonly log: EventLog;
  readonly desk: Desk;
}

const ITEMS = 'items';
const INSPECTIONS = 'inspections';
const SCREENINGS = 'screenings';

/**
 * Decides on every event of `items` and on every inspection result, and publishes each decision once: the only publisher
 * of `screenings`. A decision that the courier gateway has stored already is published as it is.
 */
export async function startScreening({ log, desk }: ScreeningDeps): Promise<AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const topics = [ITEMS, parkedTopic(ITEMS), INSPECTIONS, parkedTopic(INSPECTIONS), SCREENINGS];
  await log.declareTopics(topics.map((name) => ({ name })));
  for (const [group, topic] of [
    ['screening', ITEMS],
    ['screening-results', INSPECTIONS],
  ] as const) {
    stack.use(await log.subscribe(group, [topic], (records) => decideAndPublish(log, desk, group, topic, records)));
  }
  return stack.move();
}

async function decideAndPublish(
  log: EventLog,
  desk: Desk,
  group: string,
  topic: string,
  records: readonly LogRecord[],
): Promise<void> {
  const events = new Map<string, DeskEvent>();
  const parked: NewRecord[] = [];
  for (const record of records) {
    if (events.has(record.id)) continue;
    const event = deskEventOf(record);
    if (event !== undefined) events.set(record.id, event);
    else parked.push(parkedRecord(record, group, `cannot read ${record.type}`));
  }
  if (parked.length > 0) await log.append(parkedTopic(topic), parked);
  const { screenings, reopenings } = publish(await desk.decide([...events.values()]));
  if (screenings.length > 0) await log.append(SCREENINGS, screenings);
  if (reopenings.length > 0) await log.append(ITEMS, reopenings);
}
