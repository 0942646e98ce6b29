import { compileTerms, judgePartyTexts, type TermsData } from '@portcullis/data-quality';
import { revealFor, type PartyTraits } from '@portcullis/domain';
import { partyHasher, type Secrets } from '@portcullis/security';

import type { TraitsOf } from './party-of.ts';

/** Judges the texts of a party against words that are no name, and hashes them under the installation's key. */
export function traitsUnder(secrets: Pick<Secrets, 'partyHashKey'>, terms: TermsData): TraitsOf {
  const hasher = partyHasher(secrets);
  const compiled = compileTerms(terms);
  return ({ plain, country, typeOfPerson }) =>
    hasher.traitsOf(revealFor('hashing', plain), {
      ...(country !== undefined && { country }),
      typeOfPerson,
      textDefects: judgePartyTexts(revealFor('quality-check', plain), compiled),
    });
}

const NOBODY: PartyTraits = { typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false };

/** Looks at no party: for what needs only to know how many items there are and what is wrong with the message. */
export const nobody: TraitsOf = () => NOBODY;
