import type { LogRecord } from '@portcullis/event-log';
import type { DeskEvent } from '@portcullis/screening-desk';
import {
  fromTimestamp,
  INSPECTION_DECIDED,
  readInspectionDecided,
  readItemEvent,
  resultCodes,
  revisionFromWire,
  sealedToText,
} from '@portcullis/wire';

/** A record of `items` or `inspections` as the desk takes it; undefined where this version cannot read it. */
export function deskEventOf(record: LogRecord): DeskEvent | undefined {
  return record.type === INSPECTION_DECIDED ? inspectedEvent(record) : itemEvent(record);
}

function itemEvent(record: LogRecord): DeskEvent | undefined {
  const event = readItemEvent(record);
  const { id, key } = record;
  switch (event?.kind) {
    case undefined:
      return undefined;
    case 'declared': {
      const { declaration, sealed } = event;
      return { id, key, kind: 'declared', declaration, ...(sealed && { sealed: sealedToText(sealed) }) };
    }
    case 'physical':
      return { id, key, kind: 'physical', event: event.event };
    case 'reopened':
      return { id, key, kind: 'reopened', itemId: event.itemId };
  }
}

function inspectedEvent(record: LogRecord): DeskEvent | undefined {
  const decided = readInspectionDecided(record);
  const result = decided && resultCodes.fromWire(decided.result);
  const at = fromTimestamp(decided?.at);
  if (decided === undefined || result === undefined || at === undefined) return undefined;
  const { itemId, liftedHolds, revision } = decided;
  return {
    id: record.id,
    key: record.key,
    kind: 'inspected',
    itemId,
    result,
    at,
    liftedHolds,
    ...(revision && { revision: revisionFromWire(revision) }),
  };
}
