import type { ResultCode } from '@portcullis/domain';
import type { Collection } from '@portcullis/document-store';

import { isReleased } from './apply.ts';
import type { DeskEvent, Reopening } from './events.ts';
import type { ItemDocument, ItemState } from './item-document.ts';
import { historyKey } from './party-history.ts';
import { effectiveOf } from './submissions.ts';

/** Results that say something against the sender. */
const ADVERSE: ReadonlySet<ResultCode> = new Set(['R1', 'R1C', 'R2']);

/**
 * As many as one result reopens, and as many documents as it looks through for them. A shop may have sent thousands, and a
 * result is handled between others: what is beyond is decided with the finding when anything next happens to it. Pages are
 * small, for reading one holds the event loop.
 */
const MOST = 200;
const MOST_READ = 500;
const PAGE = 50;

/** Notes who sent the item, as far as its declaration tells. */
export function nameSender(document: ItemDocument, item: ItemState): void {
  const declaration = effectiveOf(item.submissions)?.primary.declaration;
  const sender = declaration && historyKey(declaration.consignor);
  if (sender !== undefined) document.sender = sender;
}

/** Unreleased items of the same sender, to be decided again with what was found. Those that left take no place of others. */
export async function othersOfSender(
  items: Collection<ItemDocument>,
  { key, sender }: ItemDocument,
  event: DeskEvent & { kind: 'inspected' },
): Promise<Reopening[]> {
  if (sender === undefined || !ADVERSE.has(event.result)) return [];
  const found: Reopening[] = [];
  let after: string | undefined;
  for (let read = 0; read < MOST_READ; read += PAGE) {
    const page = await items.find({ where: { sender }, limit: PAGE, ...(after !== undefined && { after }) });
    for (const { document } of page.documents) {
      const item = document.items.at(-1);
      if (document.key === key || item === undefined || isReleased(item)) continue;
      found.push({ key: document.key, number: document.number, itemId: item.itemId, reason: 'history-changed' });
      if (found.length === MOST) return found;
    }
    after = page.next;
    if (after === undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}
