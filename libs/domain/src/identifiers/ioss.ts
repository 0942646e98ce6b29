import { areDigits } from './characters.ts';

/** A number of the EU's import one-stop shop. */
export interface IossNumber {
  readonly id: string;
  /** `seller`: the scheme number a sale is declared under (`IM…`). `intermediary`: who files for sellers (`IN…`). */
  readonly holder: 'seller' | 'intermediary';
}

export type IossResult =
  { readonly ok: true; readonly ioss: IossNumber } | { readonly ok: false; readonly reason: 'LENGTH' | 'FORMAT' };

/**
 * Checks the form of an IOSS number: `IM` or `IN` and ten digits, the last of which is a check digit. That digit is **not
 * verified**, because its algorithm is not public, and the public VAT look-up does not know these numbers: a well-formed
 * number is no proof that one was given. An intermediary's number does not cover a sale by itself. Prefixes are general
 * knowledge (domain paper on postal and courier data, section 3.4; Directive 2006/112/EC, Articles 369l to 369x).
 */
export function parseIossNumber(text: string): IossResult {
  if (text.length !== 12) return wrongLength;
  const holder = text.startsWith('IM') ? 'seller' : text.startsWith('IN') ? 'intermediary' : undefined;
  if (holder === undefined || !areDigits(text, 2, 12)) return wrongFormat;
  return { ok: true, ioss: { id: text, holder } };
}

const wrongLength = { ok: false, reason: 'LENGTH' } as const;
const wrongFormat = { ok: false, reason: 'FORMAT' } as const;
