import type { Declaration, Facts, PartyTraits, SeenValue } from '@portcullis/domain';

import { decimalOf, rateOf, shown } from '../decimals.ts';
import { missingRate } from '../amounts.ts';
import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';

const defaults = { weightTolerancePct: 20, valueTolerancePct: 20, singleShare: 0.6 };

function judge(facts: Facts, { weightTolerancePct, valueTolerancePct, singleShare }: typeof defaults): Judgement {
  const { declaration: one, otherDeclaration: other } = facts;
  if (other === undefined || other.cancelled === true) return quiet();
  const saw: SeenValue[] = [];
  const missing: string[] = [];
  let compared = 0;
  const mass = decimalOf(one.grossMassKg);
  const otherMass = decimalOf(other.grossMassKg);
  if (mass === undefined || otherMass === undefined) missing.push('grossMassKg');
  else {
    compared += 1;
    if (apart(mass, otherMass, weightTolerancePct))
      saw.push({ name: 'grossMassKg', value: shown(mass, 3), usual: shown(otherMass, 3) });
  }
  const value = decimalOf(one.totalValue?.amount);
  const otherValue = decimalOf(other.totalValue?.amount);
  if (value === undefined || otherValue === undefined || one.totalValue === undefined || other.totalValue === undefined)
    missing.push('totalValue');
  else {
    const rate = rateOf(facts, other.totalValue.currency, one.totalValue.currency);
    if (rate === undefined) missing.push(missingRate(other.totalValue.currency, one.totalValue.currency));
    else {
      compared += 1;
      if (apart(value, otherValue * rate, valueTolerancePct))
        saw.push({ name: 'totalValue', value: inWords(one), usual: inWords(other) });
    }
  }
  for (const role of ['consignor', 'consignee'] as const) {
    const differ = differentParty(one[role], other[role]);
    if (differ === undefined) missing.push(`${role}.name`);
    else {
      compared += 1;
      if (differ) saw.push({ name: role, value: 'another party' });
    }
  }
  if (saw.length === 0) return compared === 0 ? unknown(...missing) : quiet();
  return fires(saw.length === 1 ? singleShare : 1, {
    text: 'The security filing and the fiscal declaration of the item disagree.',
    saw,
  });
}

/**
 * Compares what both declarations of an item state; what one of them leaves out by design (a security filing has no value)
 * contradicts nothing. With one declaration there is nothing to contradict it.
 */
export const contradictingDeclarations = indicator({
  id: 'IPR-DESC-005',
  group: 'data',
  version: 1,
  asks: 'Do the two declarations of the item disagree on mass, value or a party?',
  defaults,
  judge,
});

const apart = (a: number, b: number, tolerancePct: number): boolean =>
  Math.abs(a - b) * 100 > tolerancePct * Math.max(a, b);

/** Another party only if both name and address differ: either alone is often just spelled otherwise. */
function differentParty(a: PartyTraits, b: PartyTraits): boolean | undefined {
  if (a.identityKey !== undefined && a.identityKey === b.identityKey) return false;
  if (a.nameKey === undefined || b.nameKey === undefined || a.addressKey === undefined || b.addressKey === undefined)
    return undefined;
  return a.nameKey !== b.nameKey && a.addressKey !== b.addressKey;
}

const inWords = ({ totalValue }: Declaration): string =>
  totalValue === undefined ? '' : `${totalValue.amount} ${totalValue.currency}`;
