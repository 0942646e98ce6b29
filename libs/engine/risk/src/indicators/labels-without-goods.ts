import type { Facts, LineFacts } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';
import { missingCategory, piecesOf, withoutRepeats } from '../lines.ts';
import { linksToRight } from '../marks.ts';

const defaults = { minQuantity: 20, unbrandedShare: 0.5 };

/** Labels, tags and stickers; packaging materials (seizure categories 12e and 12g). */
const LABELS = ['12e', '12g'];

function judge(facts: Facts, { minQuantity, unbrandedShare }: typeof defaults): Judgement {
  const { lines } = facts.declaration;
  if (lines.length === 0) return unknown('lines');
  let pieces = 0;
  let branded = false;
  let missing: string[] | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const known = facts.lines[at];
    if (line === undefined) continue;
    const isLabel = known === undefined ? undefined : labels(known);
    if (isLabel === false) return quiet();
    const quantity = piecesOf(line);
    if (isLabel === undefined) (missing ??= []).push(...missingCategory(line, at).missing);
    else if (quantity === undefined) (missing ??= []).push(`lines[${at}].quantity`);
    else pieces += quantity;
    branded ||= known?.marks.some((mark) => linksToRight(mark, known) === 'yes') ?? false;
  }
  if (missing !== undefined) return unknown(...withoutRepeats(missing));
  if (pieces < minQuantity) return quiet();
  return fires(branded ? 1 : unbrandedShare, {
    text: 'The parcel holds labels or packaging in number, and no goods to go with them.',
    saw: [{ name: 'pieces', value: String(pieces), usual: `fewer than ${minQuantity}` }],
  });
}

/** Labels and packaging travel apart from plain goods, so that the fake is finished near its market. */
export const labelsWithoutGoods = indicator({
  id: 'IPR-BRAND-010',
  group: 'brand',
  version: 1,
  asks: 'Does the parcel hold labels, tags or packaging in number, without goods?',
  defaults,
  judge,
});

function labels({ categoryByCode, categoryByWords }: LineFacts): boolean | undefined {
  if (categoryByCode === undefined && categoryByWords === undefined) return undefined;
  return (
    (categoryByCode !== undefined && LABELS.includes(categoryByCode)) ||
    (categoryByWords !== undefined && LABELS.includes(categoryByWords))
  );
}
