/**
 * Inspection result codes (`domain/ipr-enforcement.md`, 13.4): R0 nothing wrong · R1 suspected infringement, detained ·
 * R1C confirmed · R1G genuine · R1U released, no answer · R2 other offence · R3 data error only · R4 not found ·
 * R5 released by override · R6 returned or abandoned.
 */
export const RESULT_CODES = ['R0', 'R1', 'R1C', 'R1G', 'R1U', 'R2', 'R3', 'R4', 'R5', 'R6'] as const;

export type ResultCode = (typeof RESULT_CODES)[number];

/** What a result says about the rules that asked for the inspection. */
export type ResultVerdict = 'hit' | 'miss' | 'pending' | 'unknown' | 'other-hit' | 'data-hit' | 'excluded';

export const VERDICT_OF: Readonly<Record<ResultCode, ResultVerdict>> = {
  R0: 'miss',
  R1: 'pending',
  R1C: 'hit',
  R1G: 'miss',
  R1U: 'unknown',
  R2: 'other-hit',
  R3: 'data-hit',
  R4: 'excluded',
  R5: 'excluded',
  R6: 'unknown',
};

/** One line of goods as the officer found it. Brand is not personal data; free text is screened before it leaves. */
export interface FoundLine {
  readonly line: number;
  /** Code of `ipr-product-categories.json`. */
  readonly category: string;
  readonly description?: string;
  readonly quantity: number;
  readonly unit: 'pieces' | 'pairs' | 'packs' | 'kg' | 'litres';
  readonly brand?: string;
  readonly rightId?: string;
  readonly rightType?: string;
  readonly retailValue?: { readonly amount: string; readonly currency: string };
}
