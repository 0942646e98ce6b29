import type { Facts, PartyTraits } from '@portcullis/domain';

import { unknown, type Unknown } from './indicator.ts';

export type PartyRole = 'consignor' | 'consignee';

/** May the party be told from others at all? By name and address together, or by a strong identifier. */
export const isIdentified = (party: PartyTraits): boolean =>
  party.identityKey !== undefined || (party.idKeys !== undefined && party.idKeys.length > 0);

/** Unknown for want of an identity, naming the declared parts that would give one. */
export function missingIdentity(role: PartyRole, party: PartyTraits): Unknown {
  const missing: string[] = [];
  if (!isNamed(party)) missing.push(`${role}.name`);
  if (!party.declared.includes('street') && !party.declared.includes('city')) missing.push(`${role}.street`);
  return missing.length === 0 ? unknown(`${role}.name`, `${role}.street`) : unknown(...missing);
}

export const isNamed = (party: PartyTraits): boolean =>
  party.declared.includes('name') || party.declared.includes('company');

/** What the item's deciding declaration says of a party. */
export const partyOf = (facts: Facts, role: PartyRole): PartyTraits => facts.declaration[role];
