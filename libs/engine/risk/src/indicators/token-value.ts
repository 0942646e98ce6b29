import type { Facts } from '@portcullis/domain';

import { itemValue } from '../amounts.ts';
import { decimalOf } from '../decimals.ts';
import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';

const defaults = { token: 1, tokenShare: 0.7, freeLineShare: 0.5 };

function judge(facts: Facts, { token, tokenShare, freeLineShare }: typeof defaults): Judgement {
  const { declaration } = facts;
  if (declaration.nature === 'documents') return quiet();
  const declared = itemValue(facts);
  const value = decimalOf(declared?.amount);
  if (declared !== undefined && value !== undefined && value <= token)
    return fires(value === 0 ? 1 : tokenShare, {
      text: value === 0 ? 'Goods are declared without any value.' : 'Goods are declared at a token value.',
      saw: [{ name: 'value', value: `${declared.amount} ${declared.currency}`, usual: `more than ${token}` }],
    });
  const totalTells = declaration.totalValue !== undefined;
  let valued = value !== undefined;
  for (let at = 0; at < declaration.lines.length; at += 1) {
    const lineValue = decimalOf(declaration.lines[at]?.value?.amount);
    if (lineValue === 0)
      return fires(freeLineShare, {
        text: 'One line of goods is declared without any value.',
        saw: [{ name: `lines[${at}].value`, value: '0' }],
      });
    // Lines that are all valued above the token tell what a missing total would.
    if (!totalTells && value === undefined)
      valued = lineValue !== undefined && lineValue > token && (at === 0 || valued);
  }
  return valued ? quiet() : VALUE_MISSING;
}

/** No price, or one unit of the currency. Documents have no value to state. */
export const tokenValue = indicator({
  id: 'IPR-VAL-007',
  group: 'value',
  version: 1,
  asks: 'Are goods declared without value or at a token one?',
  defaults,
  judge,
});

const VALUE_MISSING = unknown('totalValue');
