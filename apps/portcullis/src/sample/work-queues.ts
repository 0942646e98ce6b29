import type { Collection } from '@portcullis/document-store';
import type { OfficerDesk } from '@portcullis/inspection';
import type { ItemTruth } from '@portcullis/traffic';

import { workQueue } from './simulated-officer.ts';

/** Works the open tasks of every office, the offices side by side, and says how many were decided. */
export async function workQueues(
  desk: OfficerDesk,
  tasks: Collection<{ office: string }>,
  truthOf: (number: string) => ItemTruth | undefined,
): Promise<number> {
  const offices = await officesWithWork(tasks);
  const decided = await Promise.all(offices.map((office) => workQueue(desk, office, truthOf)));
  return decided.reduce((sum, count) => sum + count, 0);
}

async function officesWithWork(tasks: Collection<{ office: string }>): Promise<readonly string[]> {
  const offices: string[] = [];
  for (;;) {
    const last = offices.at(-1);
    const where = { status: 'open', ...(last !== undefined && { office: { gt: last } }) };
    const [next] = (await tasks.find({ where, sort: ['office'], limit: 1 })).documents;
    if (next === undefined) return offices;
    offices.push(next.document.office);
  }
}
