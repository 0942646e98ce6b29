import { revealFor, type PartyTraits } from '@portcullis/domain';

import type { DeclaredParty, TraitsOf } from './party-of.ts';

const KEPT = 1_000;

/**
 * Judges and hashes a sender once, however often it stands in the messages at hand: one firm sends many items, while
 * nearly every receiver is another. Lives as long as the work on them and no longer, as it holds names.
 */
export function remembering(traitsOf: TraitsOf): TraitsOf {
  const known = new Map<string, PartyTraits>();
  return (party, role) => {
    if (role === 'receiver') return traitsOf(party, role);
    const key = keyOf(party);
    let traits = known.get(key);
    if (traits === undefined) {
      traits = traitsOf(party, role);
      if (known.size < KEPT) known.set(key, traits);
    }
    return traits;
  };
}

/** Every text with its length before it, so that no two parties have one key. Cheaper than JSON, and asked for each item. */
function keyOf({ country, typeOfPerson, plain }: DeclaredParty): string {
  const { name, company, street, number, city, postcode, phone, email, ids } = revealFor('hashing', plain);
  let key: string = typeOfPerson;
  for (const text of [country, name, company, street, number, city, postcode, phone, email, ids?.[0]?.value])
    key += text === undefined ? '-' : `${text.length}:${text}`;
  return key;
}
