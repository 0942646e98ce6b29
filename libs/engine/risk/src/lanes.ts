import {
  type AlertFact,
  isEuMember,
  type IprScope,
  type Lane,
  type Profile,
  type ReliefResult,
  type RulePack,
} from '@portcullis/domain';

/** The lane of a score. Lower bounds belong to their lane: 45 is orange where orange is from 45. */
export function laneOfScore(points: number, { yellowFrom, orangeFrom, redFrom }: RulePack['lanes']): Lane {
  if (points >= redFrom) return 'red';
  if (points >= orangeFrom) return 'orange';
  return points >= yellowFrom ? 'yellow' : 'green';
}

/** A warning whose source is reliable (Admiralty A or B) opens the parcel whatever its score (`ipr-risk-indicators.json`). */
export const isReliable = ({ reliability }: AlertFact): boolean => reliability === 'A' || reliability === 'B';

/** The results that are unknown and that the profile wants asked about. An absent one was not looked at: unknown as well. */
export function unknownAsked(
  { unknownAsks }: Profile,
  relief: ReliefResult | undefined,
  scope: IprScope | undefined,
): Profile['unknownAsks'] {
  if (unknownAsks.length === 0) return unknownAsks;
  return unknownAsks.filter((what) => {
    const result = what === 'iprScope' ? scope : relief?.[what];
    return result === undefined || result.status === 'unknown';
  });
}

/** The key of the profile of a destination: its own, else `EU` for a member state, else `*`. */
export function profileKey(profiles: { has: (key: string) => boolean }, destination: string | undefined): string {
  if (destination === undefined) return '*';
  if (profiles.has(destination)) return destination;
  return isEuMember(destination) && profiles.has('EU') ? 'EU' : '*';
}
