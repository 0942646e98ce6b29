import { ItemScreened } from '@portcullis/contracts';
import type { NewRecord } from '@portcullis/event-log';
import type { Decided, DeskOutcome } from '@portcullis/screening-desk';
import {
  declarationToWire,
  ITEM_SCREENED,
  NO_OFFICER,
  reopenedRecord,
  screeningToWire,
  sealedFromText,
  sealedToWire,
} from '@portcullis/wire';

/** What a batch of decisions tells the others: each decision once under its cause's id, and the items it reopens. */
export interface Published {
  readonly screenings: NewRecord[];
  readonly reopenings: NewRecord[];
}

/** Ids are derived from the causing event, so that publishing again after a crash repeats the same facts. */
export function publish(outcomes: readonly DeskOutcome[]): Published {
  const screenings: NewRecord[] = [];
  const reopenings: NewRecord[] = [];
  for (const { event, decided } of outcomes) {
    if (decided === undefined) continue;
    screenings.push(screenedRecord(event.id, event.key, decided));
    for (const { key, number, itemId, reason } of decided.reopens) {
      const id = `${event.id}/reopens/${itemId}`;
      reopenings.push(reopenedRecord(id, key, { number, itemId, reason, becauseOf: event.id, at: decided.at }));
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
  const record = { id: `${causeId}/screened`, key, type: ITEM_SCREENED, value };
  return forOfficer ? record : { ...record, headers: NO_OFFICER };
}
