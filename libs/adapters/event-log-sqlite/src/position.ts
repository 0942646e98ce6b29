import { AppError } from '@portcullis/domain';
import type { Position } from '@portcullis/event-log';

/**
 * A position names the last record seen of each partition up to its own, joined by dots: `12.0.7` is record 7 of
 * partition 2 with partition 0 seen up to 12 and nothing of partition 1. So a replay can go on after any record
 * without missing what was meanwhile appended to a partition that it had already left.
 */
export const positionIn = (seenBefore: readonly number[]): string => seenBefore.map((seq) => `${seq}.`).join('');

/** Where a record stands when nothing is known of the other partitions. */
export const positionAlone = (partition: number): string => '0.'.repeat(partition);

export function readPosition(position: Position): readonly number[] {
  if (!/^\d{1,15}(\.\d{1,15}){0,999}$/.test(position))
    throw new AppError('invalid', `${JSON.stringify(position.slice(0, 40))} is no position`);
  return position.split('.').map(Number);
}
