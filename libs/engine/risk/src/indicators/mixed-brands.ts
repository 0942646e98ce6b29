import type { Facts, TextSpan } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';
import { isStated, piecesOf } from '../lines.ts';
import { linksToRight, missingForGoods } from '../marks.ts';

const defaults = { minRightHolders: 3, maxPieces: 10 };

function judge(facts: Facts, { minRightHolders, maxPieces }: typeof defaults): Judgement {
  const { lines } = facts.declaration;
  if (lines.length === 0) return unknown('lines');
  if (tooFewMarks(facts, minRightHolders)) return quiet();
  const holders = new Set<string>();
  const spans: TextSpan[] = [];
  const missing = new Set<string>();
  let pieces: number | undefined = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const known = facts.lines[at];
    if (line === undefined) continue;
    const quantity = piecesOf(line);
    pieces = pieces === undefined || quantity === undefined ? undefined : pieces + quantity;
    if (known === undefined || !isStated(line.description)) {
      missing.add(`lines[${at}].description`);
      continue;
    }
    for (const mark of known.marks) {
      if (mark.compatibleWith) continue;
      const links = linksToRight(mark, known);
      if (links === 'unknown') missing.add(missingForGoods(mark, at));
      if (links !== 'yes') continue;
      if (mark.holderId === undefined) missing.add('register.holderId');
      else if (!holders.has(mark.holderId)) {
        holders.add(mark.holderId);
        spans.push(mark.span);
      }
    }
  }
  if (pieces !== undefined && pieces > maxPieces) return quiet();
  if (holders.size < minRightHolders) return missing.size === 0 ? quiet() : unknown(...missing);
  if (pieces === undefined) return unknown(...withoutQuantity(facts));
  return fires(1, {
    text: `One small parcel holds marks of ${holders.size} different owners.`,
    saw: [
      { name: 'owners', value: String(holders.size), usual: `fewer than ${minRightHolders}` },
      { name: 'pieces', value: String(pieces) },
    ],
    spans,
  });
}

/** Shops of one brand rarely put its rivals into the same packet; second-hand goods and consolidation do. */
export const mixedBrands = indicator({
  id: 'IPR-BRAND-008',
  group: 'brand',
  version: 1,
  asks: 'Does one small parcel hold marks of several unrelated owners?',
  defaults,
  judge,
});

/** Lines that are all described and name fewer marks than owners are asked for: so nearly every parcel. */
function tooFewMarks({ declaration, lines }: Facts, minRightHolders: number): boolean {
  let marks = 0;
  for (let at = 0; at < declaration.lines.length; at += 1) {
    const known = lines[at];
    if (known === undefined || !isStated(declaration.lines[at]?.description)) return false;
    marks += known.marks.length;
  }
  return marks < minRightHolders;
}

const withoutQuantity = (facts: Facts): readonly string[] =>
  facts.declaration.lines.flatMap((line, at) => (piecesOf(line) === undefined ? [`lines[${at}].quantity`] : []));
