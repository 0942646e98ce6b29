import { ItemScreened } from '@portcullis/contracts';
import type { NewRecord } from '@portcullis/event-log';
import type { Decided } from '@portcullis/screening-desk';
import {
  declarationToWire,
  ITEM_SCREENED,
  notConcerned,
  reopenedRecord,
  screeningToWire,
  sealedFromText,
  sealedToWire,
} from '@portcullis/wire';

/** An event of the log by its id and key, with the decision on it, if there was anything to decide. */
export interface ToPublish {
  readonly id: string;
  readonly key: string;
  readonly decided: Decided | undefined;
}

/** What a batch of decisions tells the others: each decision once under its cause's id, and the items it reopens. */
export interface Published {
  readonly screenings: NewRecord[];
  readonly reopenings: NewRecord[];
}

/** Ids are derived from the causing event, so that publishing again after a crash repeats the same facts. */
export function publish(decisions: Iterable<ToPublish>): Published {
  const screenings: NewRecord[] = [];
  const reopenings: NewRecord[] = [];
  for (const { id: causeId, key: causeKey, decided } of decisions) {
    if (decided === undefined) continue;
    screenings.push(screenedRecord(causeId, causeKey, decided));
    for (const { key, number, itemId, reason } of decided.reopens) {
      const id = `${causeId}/reopens/${itemId}`;
      reopenings.push(reopenedRecord(id, key, { number, itemId, reason, becauseOf: causeId, at: decided.at }));
    }
  }
  return { screenings, reopenings };
}

/** Declaration and parties go with it only where an officer may have to open the item. */
function screenedRecord(causeId: string, key: string, { id, screening, declaration, sealed }: Decided): NewRecord {
  const forOfficer = screening.selected || screening.holds.length > 0;
  const value = ItemScreened.encode({
    screening: screeningToWire(screening, id),
    declaration: forOfficer ? declarationToWire(declaration) : undefined,
    parties: forOfficer && sealed ? sealedToWire(sealedFromText(sealed)) : undefined,
  }).finish();
  const forPost = screening.basedOn.some(({ channel }) => channel === 'postal');
  return { id: `${causeId}/screened`, key, type: ITEM_SCREENED, value, headers: notConcerned(forOfficer, forPost) };
}
