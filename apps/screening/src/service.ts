import { parkedRecord, parkedTopic, type EventLog, type LogRecord, type NewRecord } from '@portcullis/event-log';
import type { Desk, DeskEvent } from '@portcullis/screening-desk';

import { deskEventOf } from './desk-events.ts';
import { publish, type ToPublish } from './publish.ts';

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
  const known = await desk.justDecided(records.map(({ id }) => id));
  const decisions = new Map<string, ToPublish>();
  const events: DeskEvent[] = [];
  const parked: NewRecord[] = [];
  for (const record of records) {
    const { id, key } = record;
    if (decisions.has(id)) continue;
    const decided = known.get(id);
    const event = decided === undefined ? deskEventOf(record) : undefined;
    if (event !== undefined) events.push(event);
    if (decided === undefined && event === undefined)
      parked.push(parkedRecord(record, group, `cannot read ${record.type}`));
    else decisions.set(id, { id, key, decided });
  }
  if (parked.length > 0) await log.append(parkedTopic(topic), parked);
  for (const { event, decided } of await desk.decide(events)) {
    const { id, key } = event;
    decisions.set(id, { id, key, decided }); // keeps its place: order per key
  }
  const { screenings, reopenings } = publish(decisions.values());
  if (screenings.length > 0) await log.append(SCREENINGS, screenings);
  if (reopenings.length > 0) await log.append(ITEMS, reopenings);
}
