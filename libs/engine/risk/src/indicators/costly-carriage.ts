import type { Facts } from '@portcullis/domain';

import { itemValue, missingRate } from '../amounts.ts';
import { decimalOf, rateOf, shown } from '../decimals.ts';
import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';

const defaults = { factor: 3, nearShare: 0.5 };

function judge(facts: Facts, { factor, nearShare }: typeof defaults): Judgement {
  const { transportCharges } = facts.declaration;
  const charges = decimalOf(transportCharges?.amount);
  if (transportCharges === undefined || charges === undefined) return CHARGES_MISSING;
  if (charges === 0) return quiet();
  const declared = itemValue(facts);
  const value = decimalOf(declared?.amount);
  if (declared === undefined || value === undefined) return VALUE_MISSING;
  const rate = rateOf(facts, declared.currency, transportCharges.currency);
  if (rate === undefined) return unknown(missingRate(declared.currency, transportCharges.currency));
  const inCurrency = value * rate;
  if (charges <= factor * inCurrency) return quiet();
  return fires(charges > 2 * factor * inCurrency ? 1 : nearShare, {
    text: 'Carriage cost more than such goods are worth.',
    saw: [
      {
        name: 'transportCharges',
        value: `${transportCharges.amount} ${transportCharges.currency}`,
        usual: `at most ${factor} times the value, ${shown(inCurrency)} ${transportCharges.currency}`,
      },
    ],
  });
}

/** Nobody pays dear carriage for a cheap article: the carriage is compared with a multiple of the value. */
export const costlyCarriage = indicator({
  id: 'IPR-VAL-006',
  group: 'value',
  version: 1,
  asks: 'Is the carriage out of proportion to the value?',
  defaults,
  judge,
});

const CHARGES_MISSING = unknown('transportCharges');
const VALUE_MISSING = unknown('totalValue');
