import type { EventLog } from '../index.ts';

import { fact } from './facts.ts';

const WRITERS = 8;
const RECORDS = 5;

/**
 * Runs in a process that a test will kill: appends records without end and prints the id of each, one a line, once it
 * is durable. The ids are `<key>-0`, `<key>-1`, … in the order of their appending.
 */
export async function appendUntilKilled(log: EventLog, topic: string): Promise<never> {
  const write = async (key: string): Promise<never> => {
    for (let next = 0; ; next += RECORDS) {
      const records = Array.from({ length: RECORDS }, (_, i) => fact(`${key}-${next + i}`, key));
      await log.append(topic, records);
      process.stdout.write(records.map(({ id }) => `${id}\n`).join(''));
    }
  };
  return Promise.race(Array.from({ length: WRITERS }, (_, i) => write(`writer${i}`)));
}
