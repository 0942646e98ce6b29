import { readFileSync, writeFileSync } from 'node:fs';

import type { Collection } from '@portcullis/document-store';
import type { Platform } from '@portcullis/platform';

import type { KillPoint, Place } from './points.ts';

/** What outlives a life of the process, beside its data: records written so far by place, and the points it died at. */
export interface Tally {
  readonly written: Record<string, number>;
  readonly died: number[];
}

/** The tally kept in a file; an empty one where there is none yet. */
export function readTally(file: string): Tally {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally;
  } catch {
    return { written: {}, died: [] };
  }
}

/** From the fatal write to the end: long enough for an answer that does not wait for the disk to get out. */
const AGONY_MS = 15;

/**
 * The platform as it is, but that the process dies by SIGKILL at the points it has not died at yet: from the fatal write on
 * nothing is written any more, and a moment later the process is gone.
 */
export function deadly(platform: Platform, points: readonly KillPoint[], tally: Tally, file: string): Platform {
  let dying = false;
  const write = async <T, R>(
    place: Place,
    entries: readonly T[],
    all: (part: readonly T[]) => Promise<R>,
  ): Promise<R> => {
    if (dying) return never();
    const written = (tally.written[place] = (tally.written[place] ?? 0) + entries.length);
    const at = points.findIndex((p, i) => p.place === place && p.record <= written && !tally.died.includes(i));
    const point = points[at];
    if (point === undefined) return all(entries);
    dying = true;
    tally.died.push(at);
    writeFileSync(file, JSON.stringify(tally));
    if (point.moment === 'halfway' && entries.length > 1) await all(entries.slice(0, entries.length >> 1));
    if (point.moment === 'after') await all(entries);
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), AGONY_MS);
    return never();
  };
  const { log, documents } = platform;
  return {
    ...platform,
    log: {
      ...log,
      append: (topic, records) =>
        records.length === 0
          ? log.append(topic, records)
          : write(`topic ${topic.replace(/^post\..*\./, 'post.')}`, records, (part) => log.append(topic, part)),
    },
    documents: {
      ...documents,
      collection: async <T extends object>(spec: { readonly name: string }): Promise<Collection<T>> => {
        const collection = await documents.collection<T>(spec);
        return {
          ...collection,
          write: (changes) =>
            changes.length === 0
              ? collection.write(changes)
              : write(`collection ${spec.name}`, changes, (part) => collection.write(part)),
        };
      },
    },
  };
}

const never = (): Promise<never> => new Promise(() => undefined);
