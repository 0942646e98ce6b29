import { InspectionDecided } from '@portcullis/contracts';
import type { LogRecord } from '@portcullis/event-log';
import type { DeskEvent } from '@portcullis/screening-desk';
import { fromTimestamp, INSPECTION_DECIDED, readItemEvent, resultCodes, revisionFromWire } from '@portcullis/wire';

/** A record of `items` or `inspections` as the desk takes it; undefined where this version cannot read it. */
export function deskEventOf(record: LogRecord): DeskEvent | undefined {
  if (record.type === INSPECTION_DECIDED) return inspectedEvent(record);
  const event = readItemEvent(record);
  if (event === undefined) return undefined;
  const base = { id: record.id, key: record.key };
  switch (event.kind) {
    case 'declared':
      return {
        ...base,
        kind: 'declared',
        declaration: event.declaration,
        ...(event.sealed && {
          sealed: { keyId: event.sealed.keyId, sealed: Buffer.from(event.sealed.sealed).toString('base64') },
        }),
      };
    case 'physical':
      return { ...base, kind: 'physical', event: event.event };
    case 'reopened':
      return { ...base, kind: 'reopened', itemId: event.itemId };
  }
}

function inspectedEvent(record: LogRecord): DeskEvent | undefined {
  if (record.value === null) return undefined;
  const decided = InspectionDecided.decode(record.value);
  const result = resultCodes.fromWire(decided.result);
  const at = fromTimestamp(decided.at);
  if (result === undefined || at === undefined) return undefined;
  return {
    id: record.id,
    key: record.key,
    kind: 'inspected',
    itemId: decided.itemId,
    result,
    at,
    liftedHolds: decided.liftedHolds,
    ...(decided.revision && { revision: revisionFromWire(decided.revision) }),
  };
}
