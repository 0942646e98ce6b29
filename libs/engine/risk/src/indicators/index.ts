import type { Indicator } from '../indicator.ts';
import { authorisedSender } from './authorised-sender.ts';
import { cleanSender } from './clean-sender.ts';
import { consigneeWithRecord } from './consignee-with-record.ts';
import { contradictingDeclarations } from './contradicting-declarations.ts';
import { costlyCarriage } from './costly-carriage.ts';
import { disguisedMark } from './disguised-mark.ts';
import { giftInTrade } from './gift-in-trade.ts';
import { healthAndSafety } from './health-and-safety.ts';
import { imitationOfMark } from './imitation-of-mark.ts';
import { imitationWithoutMark } from './imitation-without-mark.ts';
import { implausibleUnitMass } from './implausible-unit-mass.ts';
import { justUnderLimit } from './just-under-limit.ts';
import { keyDataMissing } from './key-data-missing.ts';
import { labelsWithoutGoods } from './labels-without-goods.ts';
import { latePreAdvice } from './late-pre-advice.ts';
import { liveWarning } from './live-warning.ts';
import { markOnForeignGoods } from './mark-on-foreign-goods.ts';
import { mixedBrands } from './mixed-brands.ts';
import { moreThanPrivateNeed } from './more-than-private-need.ts';
import { namedMark } from './named-mark.ts';
import { nearIdenticalParcels } from './near-identical-parcels.ts';
import { originDisagreement } from './origin-disagreement.ts';
import { placeholderParty } from './placeholder-party.ts';
import { pricedBelowBrand } from './priced-below-brand.ts';
import { riskyProvenance } from './risky-provenance.ts';
import { senderWithRecord } from './sender-with-record.ts';
import { splitConsignment } from './split-consignment.ts';
import { tokenValue } from './token-value.ts';
import { unauthorisedSender } from './unauthorised-sender.ts';
import { vagueDescription } from './vague-description.ts';
import { wordsAgainstCode } from './words-against-code.ts';

/** Every indicator there is; a rule pack turns them on. Fired ones are reported in this order. */
export const indicators: readonly Indicator[] = [
  namedMark,
  disguisedMark,
  imitationOfMark,
  imitationWithoutMark,
  unauthorisedSender,
  mixedBrands,
  markOnForeignGoods,
  labelsWithoutGoods,
  authorisedSender,
  vagueDescription,
  wordsAgainstCode,
  keyDataMissing,
  placeholderParty,
  contradictingDeclarations,
  giftInTrade,
  latePreAdvice,
  pricedBelowBrand,
  implausibleUnitMass,
  justUnderLimit,
  costlyCarriage,
  tokenValue,
  splitConsignment,
  nearIdenticalParcels,
  moreThanPrivateNeed,
  senderWithRecord,
  consigneeWithRecord,
  cleanSender,
  riskyProvenance,
  originDisagreement,
  liveWarning,
  healthAndSafety,
];
