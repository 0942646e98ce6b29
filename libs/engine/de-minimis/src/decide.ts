import type { IprScope, Relief } from '@portcullis/domain';

import { openCase, type Case } from './case.ts';
import type { CompiledJurisdiction, CompiledRules } from './compile.ts';
import { iprScopeOf, unknownScope } from './ipr-scope.ts';
import type { DeMinimisQuestion, RateFor } from './question.ts';
import { unknownBecause } from './say.ts';
import { settle } from './settle.ts';
import { territoryOf } from './territory.ts';

/** Duty, tax and the scope of the border measures for one parcel: three answers that never mix. */
export interface DeMinimisAnswer {
  readonly duty: Relief;
  readonly vat: Relief;
  /** Present when a gift is claimed: what the gift rules alone would say. */
  readonly gift?: Relief;
  readonly iprScope: IprScope;
  /** The deciding event has not come: a rule counts by an event whose day is absent. Decide again when it comes. */
  readonly provisional: boolean;
}

/**
 * Decides value de minimis and Article 60 for one parcel. What is not known never helps: an input that could change an
 * answer and is absent makes that answer `unknown`, with pointers to what was missing. Without `rateFor` only amounts in
 * the rules' own currencies can be compared. Throws nothing. Domain paper on de minimis, section 19.
 */
export function decideDeMinimis(
  question: DeMinimisQuestion,
  rules: CompiledRules,
  rateFor: RateFor = noRate,
): DeMinimisAnswer {
  const { version } = rules;
  const territory = territoryOf(question.destination, question.destinationPostcode, question.dates.declaration);
  if (!territory.ok) return allUnknown(question, version, territory.reason, territory.missing);
  const jurisdiction = rules.jurisdictions.get(territory.jurisdiction);
  if (jurisdiction === undefined) {
    const { jurisdiction: code } = territory;
    return allUnknown(
      question,
      version,
      `No rules are at hand for ${code.slice(0, 10)}.`,
      `/rules/${code.slice(0, 10)}`,
    );
  }
  const kase = openCase(question, rateFor);
  if (kase.declared === undefined) {
    return allUnknown(question, version, 'The day of the declaration is not known.', '/dates/declaration');
  }
  const iprScope = iprScopeOf(kase, jurisdiction.ipr);
  if (question.mode === 'traveller') {
    const reason = "The value rules at hand are for parcels, not for travellers' luggage.";
    return { ...allUnknown(question, version, reason, '/rules/luggage'), iprScope };
  }
  const duty = settle(kase, version, jurisdiction.duty, jurisdiction.giftDuty);
  const vat = settle(kase, version, jurisdiction.vat, jurisdiction.giftVat);
  const gift = question.nature === 'gift' ? settleGift(kase, version, jurisdiction) : undefined;
  return { duty, vat, ...(gift && { gift }), iprScope, provisional: kase.provisional };
}

const noRate: RateFor = () => undefined;

/** The gift rules alone. Where duty and tax differ, the less favourable of the two. */
function settleGift(kase: Case, version: string, { giftDuty, giftVat }: CompiledJurisdiction): Relief {
  if (giftVat.length === 0) return settle(kase, version, giftDuty, undefined);
  const vat = settle(kase, version, giftVat, undefined);
  if (giftDuty.length === 0) return vat;
  const duty = settle(kase, version, giftDuty, undefined);
  return STRICTNESS[duty.status] >= STRICTNESS[vat.status] ? duty : vat;
}

const STRICTNESS: Readonly<Record<Relief['status'], number>> = {
  free: 0,
  'collected-at-sale': 1,
  'flat-charge': 2,
  simplified: 3,
  unknown: 4,
  due: 5,
};

function allUnknown(question: DeMinimisQuestion, version: string, reason: string, missing: string): DeMinimisAnswer {
  const relief = unknownBecause(version, reason, missing);
  return {
    duty: relief,
    vat: relief,
    ...(question.nature === 'gift' && { gift: relief }),
    iprScope: unknownScope(missing),
    provisional: false,
  };
}
