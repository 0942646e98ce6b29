import { revealFor, type PartyTraits } from '@portcullis/domain';

import type { TraitsOf } from './party-of.ts';

const KEPT = 1_000;

/**
 * Judges and hashes a party once, however often it stands in the messages at hand: one firm sends most of a message's
 * items. Lives as long as the work on them and no longer, as it holds names.
 */
export function remembering(traitsOf: TraitsOf): TraitsOf {
  const known = new Map<string, PartyTraits>();
  return (party) => {
    const { country, typeOfPerson, plain } = party;
    const key = `${typeOfPerson}\n${country ?? ''}\n${JSON.stringify(revealFor('hashing', plain))}`;
    let traits = known.get(key);
    if (traits === undefined) {
      traits = traitsOf(party);
      if (known.size < KEPT) known.set(key, traits);
    }
    return traits;
  };
}
