import { isEuMember, type CountryCode } from '@portcullis/domain';

/**
 * Whose import rules apply to goods for this country: `EU` for its 27 members, which have one customs law (Regulation (EU)
 * 952/2013, Article 4), else the country itself. Territories with a code of their own (Monaco, Réunion, Åland) count as
 * themselves, for which there may be no rule: unknown, not free.
 */
export const jurisdictionOf = (destination: CountryCode): string => (isEuMember(destination) ? 'EU' : destination);
