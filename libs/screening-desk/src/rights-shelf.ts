import type { RightsShelf } from '@portcullis/assessment';
import { buildMarkIndexInSlices, type MarkIndex } from '@portcullis/brand-match';
import type { Right } from '@portcullis/domain';
import type { EventLog, LogRecord } from '@portcullis/event-log';

/** The register of rights, followed; `shelf` is replaced as a whole when a new index is ready. */
export interface FollowedRights extends AsyncDisposable {
  readonly shelf: () => RightsShelf;
  /** Resolves when every right applied so far is in the shelf. */
  settled(): Promise<void>;
}

/**
 * Follows `rights`. An index is built in slices between which others have the event loop, and switched in one step; what
 * changed meanwhile goes into the next one.
 */
export async function followRights(
  log: EventLog,
  read: (record: LogRecord) => Right | undefined,
  sha256: (text: string) => string,
): Promise<FollowedRights> {
  const rights = new Map<string, Right>();
  let shelf = shelfOf(rights, await build(rights), sha256);
  let dirty = false;
  let building: Promise<void> | undefined;
  const rebuild = async (): Promise<void> => {
    while (dirty) {
      dirty = false;
      const snapshot = new Map(rights);
      shelf = shelfOf(snapshot, await build(snapshot), sha256);
    }
    building = undefined;
  };
  const subscription = await log.follow('rights', (records) => {
    for (const record of records) {
      const right = read(record);
      if (right !== undefined) rights.set(right.rightId, right);
      else if (record.value === null) rights.delete(record.key);
    }
    dirty = true;
    building ??= rebuild();
    return Promise.resolve();
  });
  await building;
  return {
    shelf: () => shelf,
    settled: async () => {
      await building;
    },
    [Symbol.asyncDispose]: async () => {
      await subscription[Symbol.asyncDispose]();
      await building;
    },
  };
}

function shelfOf(rights: ReadonlyMap<string, Right>, marks: MarkIndex, sha256: (text: string) => string): RightsShelf {
  return { rights, marks, version: sha256(JSON.stringify([...rights.values()])).slice(0, 16) };
}

async function build(rights: ReadonlyMap<string, Right>): Promise<MarkIndex> {
  const marks = [...rights.values()].map(({ rightId, mark, variants, doNotMatch }) => ({
    rightId,
    text: mark,
    variants,
    doNotMatch,
  }));
  const slices = buildMarkIndexInSlices(marks);
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
