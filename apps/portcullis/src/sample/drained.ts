import { setTimeout as delay } from 'node:timers/promises';

import type { EventLog } from '@portcullis/event-log';

/** Groups in the order of the flow. */
const GROUPS = [
  'postal-intake',
  'screening',
  'screening-results',
  'inspection',
  'partner-exchange',
  'postal-intake-outcomes',
] as const;

/** Records that some group has not handled yet. */
export async function backlog(log: EventLog): Promise<number> {
  let records = 0;
  for (const group of GROUPS) for (const lag of await log.lag(group)) records += lag.records;
  return records;
}

/** Resolves when nothing is on its way any more. */
export async function drained(log: EventLog): Promise<void> {
  while ((await backlog(log)) > 0) await delay(5);
}
