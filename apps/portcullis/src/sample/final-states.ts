import { ItemScreened } from '@portcullis/contracts';
import type { Lane } from '@portcullis/domain';
import type { EventLog } from '@portcullis/event-log';
import { lanes } from '@portcullis/wire';

/** What became of one item, read from the published decisions. */
export interface FinalState {
  readonly itemId: string;
  readonly number: string;
  /** Some declaration of it was accepted. */
  readonly accepted: boolean;
  /** Lane of the newest decision on an accepted declaration. */
  readonly lane?: Lane;
  readonly selectedRandom: boolean;
}

interface Newest {
  readonly number: string;
  assessmentNo: number;
  lane?: Lane;
  random: boolean;
}

/** Items in the order of their ids, so that of a number used twice the newer item comes last. */
export async function finalStates(log: EventLog): Promise<readonly FinalState[]> {
  const items = new Map<string, Newest>();
  for await (const records of log.read('screenings')) {
    for (const { value } of records) {
      const screening = value === null ? undefined : ItemScreened.decode(value).screening;
      if (screening === undefined) continue;
      const item = items.get(screening.itemId) ?? { number: screening.number, assessmentNo: 0, random: false };
      items.set(screening.itemId, item);
      if (screening.selection.some(({ kind }) => kind === 'random')) item.random = true;
      if (!screening.accepted || screening.assessmentNo <= item.assessmentNo) continue;
      item.assessmentNo = screening.assessmentNo;
      const lane = lanes.fromWire(screening.lane);
      if (lane !== undefined) item.lane = lane;
    }
  }
  return [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([itemId, { number, lane, random }]) => ({
      itemId,
      number,
      accepted: lane !== undefined,
      ...(lane !== undefined && { lane }),
      selectedRandom: random,
    }));
}
