import type { PhysicalEvent } from '@portcullis/domain';

import type { DeskEvent } from './events.ts';
import { itemAt, placeSubmission } from './identity.ts';
import type { ItemDocument, ItemState, SubmissionEntry } from './item-document.ts';

/** What an event did to its document: the item to decide on, or nothing to decide. */
export interface Applied {
  readonly item: ItemState;
  /** The submission that came, for a declaration. */
  readonly entry?: SubmissionEntry;
}

/** Puts an event into item state. Applying it again changes nothing. Undefined: there is no item to decide on (yet). */
export function applyEvent(
  document: ItemDocument,
  event: DeskEvent,
  check: (event: DeskEvent & { kind: 'declared' }) => Omit<SubmissionEntry, 'eventId'>,
): Applied | undefined {
  switch (event.kind) {
    case 'declared': {
      for (const item of document.items) {
        const known = item.submissions.find((submission) => submission.eventId === event.id);
        if (known !== undefined) return { item, entry: known };
      }
      const entry = { eventId: event.id, ...check(event) };
      const item = placeSubmission(document, entry);
      spreadPhysical(document);
      return { item, entry };
    }
    case 'physical': {
      if (!document.physical.some((known) => known.id === event.id)) {
        document.physical.push({ id: event.id, event: event.event });
        spreadPhysical(document);
      }
      const item = itemAt(document, event.event.at.slice(0, 10));
      return item && { item };
    }
    case 'reopened': {
      const item = document.items.find((i) => i.itemId === event.itemId);
      return item === undefined || isReleased(item) ? undefined : { item };
    }
    case 'inspected': {
      const item = document.items.find((i) => i.itemId === event.itemId) ?? document.items.at(-1);
      if (item === undefined) return undefined;
      if (!item.results.some((r) => r.id === event.id)) {
        item.results.push({ id: event.id, code: event.result, at: event.at });
      }
      for (const hold of item.openHolds) {
        if (event.liftedHolds.includes(hold.reference)) item.justLifted.push({ ...hold, action: 'removed' });
      }
      item.openHolds = item.openHolds.filter((hold) => !event.liftedHolds.includes(hold.reference));
      if (event.revision && (item.revision === undefined || item.revision.at <= event.revision.at)) {
        item.revision = event.revision;
      }
      return { item };
    }
  }
}

export const isReleased = (item: ItemState): boolean => item.physical.some((event) => event.kind === 'released');

/** Gives every physical event to its item: which one that is can change when an earlier declaration comes late. */
function spreadPhysical(document: ItemDocument): void {
  for (const item of document.items) item.physical = [];
  for (const { event } of document.physical) itemAt(document, event.at.slice(0, 10))?.physical.push(event);
  for (const item of document.items) item.physical.sort((a, b) => order(a, b));
}

function order(a: PhysicalEvent, b: PhysicalEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}
