import { CONFUSABLE, DELIBERATE, DISGUISES, GLUED, I_FOR_L, JOINED, REPEATED, SEPARATOR } from './how.ts';

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
/** Below 0.5: shown, but needs company. */
const WEAK = 0.45;

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
 * What happens by chance or haste is weaker: 0.9 against a goods word; 0.45 for i taken for l, a doubled or halved letter
 * or neighbours joined, if the mark has 4 letters; 0.8 if longer; 0.45 where every piece is an everyday word.
 */
export function strengthOf({ bits, letters, ordinary, secondSignal, chance }: Evidence): number {
  if ((bits & DISGUISES) === 0) return ordinary || letters < 4 ? (secondSignal ? 0.6 : 0.3) : 0.9;
  const disguises = bits & DISGUISES & ~((bits & GLUED) !== 0 ? JOINED : 0);
  if (letters < 4) return disguises === 0 && letters === 3 ? 0.4 : NO_MATCH;
  const deliberate = (bits & DELIBERATE) !== 0 || ((bits & CONFUSABLE) !== 0 && (bits & I_FOR_L) === 0);
  if (chance || (ordinary && !deliberate)) return WEAK;
  const full = letters === 4 ? 0.7 : 0.95;
  if (deliberate) return full;
  if (disguises === 0) return letters === 4 ? 0.7 : 0.9;
  if ((disguises & SEPARATOR) !== 0 && (disguises & (REPEATED | I_FOR_L)) === 0) return full;
  return letters === 4 ? WEAK : 0.8;
}
