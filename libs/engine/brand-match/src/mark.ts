/** A registered word mark, as the register gives it. */
export interface Mark {
  readonly rightId: string;
  readonly text: string;
  /** Other spellings under the same right (a former name, another script). */
  readonly variants?: readonly string[];
  /** The register says that the mark is also an everyday word; absent: decided from the common words. */
  readonly ordinaryWord?: boolean;
  /** Phrases in which the mark is not meant ("apple juice" for APPLE). A match inside one is dropped. */
  readonly doNotMatch?: readonly string[];
}

/** A mark that cannot be looked for, and why. */
export interface SkippedMark {
  readonly rightId: string;
  readonly text: string;
  readonly reason: 'no-letters' | 'one-letter' | 'too-long';
}

/**
 * A mark found in a text. `start` and `end` are UTF-16 offsets in the original text, end exclusive.
 * `how` names what had to be folded: `exact`, or any of `case`, `accent`, `width` (full-width forms), `punctuation`,
 * `confusable`, `leet`, `separator`, `spaced-letters`, `joined`, `repeated`, `slip`.
 */
export interface MarkMatch {
  readonly rightId: string;
  /** The mark as registered, also where a variant was found. */
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  readonly how: readonly string[];
  /** 0..1; from 0.5 it may fire an indicator alone. The table is in `strength.ts`. */
  readonly strength: number;
  /** A word before folding: at most case, accents, width and plain punctuation differ. */
  readonly visible: boolean;
  /** Named only as what the goods fit ("case for …"). */
  readonly compatibleWith: boolean;
  readonly ordinaryWord: boolean;
}
