import type { ResultCode } from '@portcullis/domain';
import type { Collection } from '@portcullis/document-store';

import { isReleased } from './apply.ts';
import type { DeskEvent, Reopening } from './events.ts';
import type { ItemDocument, ItemState } from './item-document.ts';
import { historyKey } from './party-history.ts';
import { effectiveOf } from './submissions.ts';

/** Results that say something against the sender. */
const ADVERSE: ReadonlySet<ResultCode> = new Set(['R1', 'R1C', 'R2']);

/** As many as one result reopens: one burst stays bounded. */
const MOST = 50;

/** Notes who sent the item, as far as its declaration tells. */
export function nameSender(document: ItemDocument, item: ItemState): void {
  const declaration = effectiveOf(item.submissions)?.primary.declaration;
  const sender = declaration && historyKey(declaration.consignor);
  if (sender !== undefined) document.sender = sender;
}

/** Unreleased items of the same sender, to be decided again with what was found. */
export async function othersOfSender(
  items: Collection<ItemDocument>,
  { key, sender }: ItemDocument,
  event: DeskEvent & { kind: 'inspected' },
): Promise<Reopening[]> {
  if (sender === undefined || !ADVERSE.has(event.result)) return [];
  const { documents } = await items.find({ where: { sender }, limit: MOST });
  return documents.flatMap(({ document }) => {
    const item = document.items.at(-1);
    if (document.key === key || item === undefined || isReleased(item)) return [];
    return [{ key: document.key, number: document.number, itemId: item.itemId, reason: 'history-changed' as const }];
  });
}
