import type { Amount, Facts, GoodsLine, MarkFact } from '@portcullis/domain';

import { missingRate } from '../amounts.ts';
import { decimalOf, rateOf, shown } from '../decimals.ts';
import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine, piecesOf, stronger } from '../lines.ts';
import { linksToRight, missingForGoods } from '../marks.ts';

const defaults = { ratioStrong: 0.15, ratioWeak: 0.35, weakShare: 0.5 };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, parameters, _extra, facts) => {
  if (!isStated(line.description)) return unknown(`lines[${at}].description`);
  let found: Judgement = quiet();
  for (const mark of known.marks) {
    if (mark.compatibleWith) continue;
    const links = linksToRight(mark, known);
    if (links === 'unknown') found = stronger(found, unknown(missingForGoods(mark, at)));
    if (links === 'yes') found = stronger(found, judgePrice(facts, line, at, mark, parameters));
  }
  return found;
};

/**
 * Unit value against the right holder's reference price: below `ratioStrong` in full, below `ratioWeak` in part
 * (`domain/ipr-enforcement.md`, 9.4). Where the quantity is missing, one piece is taken: more would only be cheaper.
 */
export const pricedBelowBrand = indicator({
  id: 'IPR-VAL-001',
  group: 'value',
  version: 1,
  asks: 'Is the value of one piece far below the price of the brand?',
  defaults,
  judge: anyLine(judgeLine),
});

function judgePrice(
  facts: Facts,
  line: GoodsLine,
  at: number,
  mark: MarkFact,
  { ratioStrong, ratioWeak, weakShare }: typeof defaults,
): Judgement {
  const usual = decimalOf(mark.referencePrice?.amount);
  if (mark.referencePrice === undefined || usual === undefined || usual <= 0) return unknown('register.referencePrice');
  const declared = valueOf(facts, line);
  const value = decimalOf(declared?.amount);
  if (declared === undefined || value === undefined) return unknown(`lines[${at}].value`);
  const rate = rateOf(facts, declared.currency, mark.referencePrice.currency);
  if (rate === undefined) return unknown(missingRate(declared.currency, mark.referencePrice.currency));
  const pieces = piecesOf(line);
  const unitValue = (value * rate) / (pieces ?? 1);
  const ratio = unitValue / usual;
  if (ratio >= ratioWeak) return pieces === undefined ? unknown(`lines[${at}].quantity`) : quiet();
  return fires(ratio < ratioStrong ? 1 : weakShare, {
    text: `One piece is declared at ${shown(ratio * 100, 0)} % of the usual price of ${mark.mark}.`,
    saw: [
      {
        name: 'value of one piece',
        value: `${shown(unitValue)} ${mark.referencePrice.currency}`,
        usual: `${mark.referencePrice.amount} ${mark.referencePrice.currency}`,
      },
    ],
    spans: [mark.span],
  });
}

/** The value of the line; the item's total stands for it where there is one line. */
const valueOf = ({ declaration }: Facts, line: GoodsLine): Amount | undefined =>
  line.value ?? (declaration.lines.length === 1 ? declaration.totalValue : undefined);
