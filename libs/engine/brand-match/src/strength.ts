import { CONFUSABLE, DELIBERATE, DISGUISES, GLUED, HYPHEN, I_FOR_L, JOINED, LEET, REPEATED, SEPARATOR } from './how.ts';

/** What the strength of a match depends on. */
export interface Evidence {
  readonly bits: number;
  /** Letters and digits of the mark. */
  readonly letters: number;
  readonly ordinary: boolean;
  /** Written as registered where the rest of the text is not, or (short marks) beside a goods word. */
  readonly secondSignal: boolean;
  /** Every piece is an everyday word, or the whole text is in the look-alike script: likely chance. */
  readonly chance: boolean;
}

/** No match: so short a mark under such a disguise is more often something else. */
export const NO_MATCH = 0;
/** A mark that the goods only fit. */
export const FITS_AT_MOST = 0.3;
/** Below 0.5: shown, but needs company. */
export const WEAK = 0.45;

/**
 * Strength of a match, our judgement (`ipr-risk-indicators.json` asks 4 letters for IPR-BRAND-001 and 5 for -002).
 *
 * | mark | visible | disguised |
 * | --- | --- | --- |
 * | 5 letters or more | 0.9 | 0.95 |
 * | 4 letters | 0.9 | 0.7 |
 * | 3 letters or fewer | 0.3; 0.6 with a second signal | not matched; 0.4 against a goods word ("uggboots") |
 * | ordinary word | 0.3; 0.6 with a second signal | as above if deliberate (leet, spaced, stretched, another script), else 0.45 |
 *
 * What happens by chance or haste is weaker. Against a goods word ("nikeshoes"): 0.9, 0.7 with 4 letters. I taken for l,
 * neighbours joined, one hyphen: 0.8, 0.45 with 4 letters. A doubled or halved letter: 0.8, 0.45 with 4 or 5 letters.
 * Where every piece is an everyday word, or the text is written in the look-alike script: 0.45. One slip: 0.45
 * whatever the length, since among thousands of marks some are a letter away from a word of any text.
 */
export function strengthOf({ bits, letters, ordinary, secondSignal, chance }: Evidence): number {
  if ((bits & DISGUISES) === 0) return ordinary || letters < 4 ? (secondSignal ? 0.6 : 0.3) : 0.9;
  const disguises = bits & DISGUISES & ~((bits & GLUED) !== 0 ? JOINED : 0);
  if (letters < 4) return disguises === 0 && letters === 3 ? 0.4 : NO_MATCH;
  const deliberate = (bits & DELIBERATE) !== 0 || ((bits & CONFUSABLE) !== 0 && (bits & I_FOR_L) === 0);
  if ((bits & LEET) !== 0 && (bits & (JOINED | I_FOR_L)) !== 0 && letters < 6) return WEAK;
  if (chance || (ordinary && !deliberate)) return WEAK;
  const full = letters === 4 ? 0.7 : 0.95;
  if (deliberate) return full;
  if (disguises === 0) return letters === 4 ? 0.7 : 0.9;
  if ((disguises & SEPARATOR) !== 0 && (bits & (REPEATED | I_FOR_L | HYPHEN)) === 0) return full;
  const few = (bits & REPEATED) !== 0 ? 6 : 5;
  return letters < few ? WEAK : 0.8;
}
