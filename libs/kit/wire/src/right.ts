import { RightChanged } from '@portcullis/contracts';
import type { Right } from '@portcullis/domain';
import type { NewRecord } from '@portcullis/event-log';

import { amountFromWire } from './declaration.ts';
import { readRecord, type ReadableRecord } from './read-record.ts';

export const RIGHT_CHANGED = 'portcullis.rights.v1.RightChanged';

/** A right as it now stands, for the compacted topic `rights`. The id names the state, so that a repeated one is the same. */
export function rightRecord(id: string, right: Right): NewRecord {
  const value = RightChanged.encode({
    rightId: right.rightId,
    type: right.type,
    mark: right.mark,
    variants: [...right.variants],
    doNotMatch: [...right.doNotMatch],
    holderId: right.holderId,
    niceClasses: [...right.niceClasses],
    categories: [...right.categories],
    referencePrice: right.referencePrice,
    validFrom: right.validFrom ?? '',
    validTo: right.validTo ?? '',
    applications: right.applications.map((a) => ({
      applicationId: a.applicationId,
      jurisdictions: [...a.jurisdictions],
      validFrom: a.validFrom ?? '',
      validTo: a.validTo ?? '',
      smallConsignments: a.smallConsignments,
      authorisedKeys: [...a.authorisedKeys],
    })),
  }).finish();
  return { id, key: right.rightId, type: RIGHT_CHANGED, value };
}

/** Undefined for a removed right (no value) and for a record that this version cannot read. */
export function readRight(record: ReadableRecord): Right | undefined {
  const w = readRecord(record, RIGHT_CHANGED, RightChanged);
  if (w === undefined) return undefined;
  return {
    rightId: w.rightId,
    type: w.type,
    mark: w.mark,
    variants: w.variants,
    doNotMatch: w.doNotMatch,
    holderId: w.holderId,
    niceClasses: w.niceClasses,
    categories: w.categories,
    ...(w.referencePrice && { referencePrice: amountFromWire(w.referencePrice) }),
    ...(w.validFrom !== '' && { validFrom: w.validFrom }),
    ...(w.validTo !== '' && { validTo: w.validTo }),
    applications: w.applications.map((a) => ({
      applicationId: a.applicationId,
      jurisdictions: a.jurisdictions,
      ...(a.validFrom !== '' && { validFrom: a.validFrom }),
      ...(a.validTo !== '' && { validTo: a.validTo }),
      smallConsignments: a.smallConsignments,
      authorisedKeys: a.authorisedKeys,
    })),
  };
}
