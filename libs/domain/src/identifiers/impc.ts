import { areCapitals, areCapitalsOrDigits } from './characters.ts';

/** An office of exchange (UPU S34): `USLAXA` is country US, location LAX, centre A. */
export interface Impc {
  readonly code: string;
  readonly country: string;
  /** Location as in UN/LOCODE: letters or digits. */
  readonly location: string;
  readonly centre: string;
}

/**
 * The parts of an IMPC code, or undefined if the form is wrong: two letters, three letters or digits, one letter. Whether
 * it is registered, and whether the country exists, is not checked. The rule for the parts is general knowledge that
 * fits public samples (domain paper on postal and courier data, section 3.2).
 */
export function parseImpc(text: string): Impc | undefined {
  if (text.length !== 6 || !isImpcAt(text, 0)) return undefined;
  return { code: text, country: text.slice(0, 2), location: text.slice(2, 5), centre: text.slice(5) };
}

/** Does an IMPC code stand at this place of the text? */
export const isImpcAt = (text: string, at: number): boolean =>
  areCapitals(text, at, at + 2) && areCapitalsOrDigits(text, at + 2, at + 5) && areCapitals(text, at + 5, at + 6);
