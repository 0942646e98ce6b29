import type { Tri } from '../logic/three-valued.ts';
import { areCapitals, areCapitalsOrDigits, areDigits } from './characters.ts';
import { isImpcAt } from './impc.ts';

/**
 * A despatch between two offices (UPU S8, 20 characters), also the first part of each of its receptacles. The two offices,
 * category and sub-class are attested by public data; the split of the digits behind them is general knowledge, so take
 * no decision from these alone (domain paper on postal and courier data, section 3.3).
 */
export interface Despatch {
  readonly id: string;
  readonly originImpc: string;
  readonly destinationImpc: string;
  /** UPU code list 115: A priority, B non-priority or S.A.L., C surface, D priority by surface. */
  readonly category: string;
  /** UPU code list 117; its first letter is the mail class. */
  readonly subClass: string;
  /** General knowledge. Last digit of the year: the decade is the reader's to find. */
  readonly yearDigit: number;
  /** General knowledge. Four digits. */
  readonly despatchNumber: string;
}

/** A bag, tray or container of a despatch (UPU S9, 29 characters). The split of the last nine digits is general knowledge. */
export interface Receptacle {
  readonly id: string;
  readonly despatch: Despatch;
  /** General knowledge. Three digits. */
  readonly receptacleNumber: string;
  /** General knowledge. Is it the one with the highest number of the despatch? `unknown` for a flag that is not 0 or 1. */
  readonly highestNumbered: Tri;
  /** General knowledge. Does it hold registered or insured items? */
  readonly registeredOrInsured: Tri;
  /** General knowledge. Gross mass in units of 100 g. */
  readonly grossHectograms: number;
}

export type DespatchResult =
  { readonly ok: true; readonly despatch: Despatch } | { readonly ok: false; readonly reason: 'LENGTH' | 'FORMAT' };

export type ReceptacleResult =
  { readonly ok: true; readonly receptacle: Receptacle } | { readonly ok: false; readonly reason: 'LENGTH' | 'FORMAT' };

/** Takes a S8 despatch identifier apart. Form only: offices and code lists are not looked up. */
export function parseDespatchId(text: string): DespatchResult {
  if (text.length !== DESPATCH_LENGTH) return wrongLength;
  return isDespatch(text) ? { ok: true, despatch: despatchOf(text) } : wrongFormat;
}

/** Takes a S9 receptacle identifier apart. Form only: offices and code lists are not looked up. */
export function parseReceptacleId(text: string): ReceptacleResult {
  if (text.length !== RECEPTACLE_LENGTH) return wrongLength;
  if (!isDespatch(text) || !areDigits(text, DESPATCH_LENGTH, RECEPTACLE_LENGTH)) return wrongFormat;
  const receptacle = {
    id: text,
    despatch: despatchOf(text.slice(0, DESPATCH_LENGTH)),
    receptacleNumber: text.slice(20, 23),
    highestNumbered: flagAt(text, 23),
    registeredOrInsured: flagAt(text, 24),
    grossHectograms: Number(text.slice(25)),
  };
  return { ok: true, receptacle };
}

const DESPATCH_LENGTH = 20;
const RECEPTACLE_LENGTH = 29;
const wrongLength = { ok: false, reason: 'LENGTH' } as const;
const wrongFormat = { ok: false, reason: 'FORMAT' } as const;

const isDespatch = (text: string): boolean =>
  isImpcAt(text, 0) &&
  isImpcAt(text, 6) &&
  areCapitals(text, 12, 14) &&
  areCapitalsOrDigits(text, 14, 15) &&
  areDigits(text, 15, DESPATCH_LENGTH);

const despatchOf = (id: string): Despatch => ({
  id,
  originImpc: id.slice(0, 6),
  destinationImpc: id.slice(6, 12),
  category: id.slice(12, 13),
  subClass: id.slice(13, 15),
  yearDigit: Number(id.slice(15, 16)),
  despatchNumber: id.slice(16),
});

function flagAt(text: string, at: number): Tri {
  const flag = text.charAt(at);
  return flag === '1' ? 'yes' : flag === '0' ? 'no' : 'unknown';
}
