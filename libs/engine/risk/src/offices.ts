import type { Facts, RulePack } from '@portcullis/domain';

/**
 * The rates of the office that controls the item, as far as the pack names it: the place where the item was last presented or
 * arrived, else the office of exchange its receptacle or despatch is bound for (characters 7 to 12 of the S9 and S8
 * identifiers), else `*`.
 */
export function ratesOf({ physical, declaration }: Facts, offices: Offices): Offices[string] {
  for (let i = physical.length - 1; i >= 0; i -= 1) {
    const event = physical[i];
    if (event === undefined || (event.kind !== 'arrived' && event.kind !== 'presented')) continue;
    const rates = ratesAt(offices, event.place);
    if (rates !== undefined) return rates;
  }
  const bound = (declaration.receptacleId ?? declaration.despatchId)?.slice(6, 12);
  return ratesAt(offices, bound) ?? offices['*'] ?? NO_RATES;
}

type Offices = RulePack['offices'];

/** Places are declared text: only the pack's own entries count, not what every object has. */
const ratesAt = (offices: Offices, place: string | undefined): Offices[string] | undefined =>
  place !== undefined && Object.hasOwn(offices, place) ? offices[place] : undefined;

/** A compiled pack always has `*`. */
const NO_RATES = { randomRate: 0, auditRate: 0 };
