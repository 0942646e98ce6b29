import type { Declaration, Facts, SeenValue } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';
import { isStated } from '../lines.ts';
import { isNamed } from '../parties.ts';

const defaults = { companyFormShare: 0.6 };

function judge({ declaration }: Facts, { companyFormShare }: typeof defaults): Judgement {
  if (declaration.nature === undefined) return NATURE_MISSING;
  if (declaration.nature !== 'gift') return quiet();
  const saw = signsOfTrade(declaration);
  if (saw.length === 0) return isNamed(declaration.consignor) ? quiet() : unknown('consignor.name');
  const onlyTheName = saw.length === 1 && declaration.consignor.companyForm;
  return fires(onlyTheName ? companyFormShare : 1, { text: 'Declared as a gift, but it bears signs of trade.', saw });
}

/** A company form in a name is a sign of trade, not a proof (`PartyTraits.companyForm`): alone it counts less. */
export const giftInTrade = indicator({
  id: 'IPR-DESC-007',
  group: 'data',
  version: 1,
  asks: 'Is a gift declared that bears signs of trade?',
  defaults,
  judge,
});

function signsOfTrade({ consignor, orderReference, platform, lines }: Declaration): SeenValue[] {
  const saw: SeenValue[] = [];
  if (isStated(orderReference)) saw.push({ name: 'orderReference', value: 'given' });
  if (isStated(platform)) saw.push({ name: 'platform', value: 'given' });
  if (lines.some((line) => isStated(line.listingUrl))) saw.push({ name: 'lines[].listingUrl', value: 'given' });
  if (consignor.companyForm) saw.push({ name: 'consignor', value: 'name with a company form' });
  else if (consignor.typeOfPerson === 'legal') saw.push({ name: 'consignor', value: 'legal person' });
  return saw;
}

const NATURE_MISSING = unknown('nature');
