import type { ItemView } from '@portcullis/assessment';
import type { Declaration } from '@portcullis/domain';
import { declarationReader } from '@portcullis/postal-intake';
import { secretsOnce } from '@portcullis/security';

import { ordinaryMessages, TODAY } from '../traffic.ts';

/** Canonical items as an intake makes them from ordinary messages. */
export async function canonicalItems(count: number): Promise<readonly Declaration[]> {
  const read = declarationReader(secretsOnce(), 'post-bench');
  const items: Declaration[] = [];
  for (const { body, contentType } of ordinaryMessages(7, count * 1.2)) {
    const result = await read(body, contentType, `${TODAY}T06:00:00.000Z`);
    if (result.ok) items.push(...result.declarations);
  }
  return items.slice(0, count);
}

/** The item as its keeper knows it at a first decision; every eighth has a neighbour to the same consignee. */
export function viewOf(declaration: Declaration, index: number, quality: ItemView['quality']): ItemView {
  const { number, totalValue } = declaration;
  const neighbour = { itemId: `neighbour-${index}~2026`, day: TODAY, ...(totalValue && { value: totalValue }) };
  return {
    causedBy: `bench/${number}/fiscal`,
    clock: `${TODAY}T07:00:00.000Z`,
    assessmentNo: 1,
    itemId: `${number}~2026`,
    number,
    firstOn: TODAY,
    declaration,
    quality,
    cancelled: false,
    physical: [],
    openHolds: [],
    liftedHolds: [],
    results: [],
    sightings: { identified: true, others: index % 8 === 0 ? [neighbour] : [], truncated: false },
    history: {},
  };
}
