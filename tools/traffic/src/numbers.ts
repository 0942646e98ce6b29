import { s10CheckDigit } from '@portcullis/domain';

import type { Random } from './random.ts';

/**
 * The `index`th item number of a post: valid S10, never the same twice for 100 million indices. The serial walks through
 * all eight-digit numbers in steps that share no factor with 10^8, so neighbours look unrelated.
 */
export function s10Number(seed: number, country: string, mailClass: string, index: number, random: Random): string {
  const start = startOf(seed, country);
  const serial = String((start + index * STEP) % SERIALS).padStart(8, '0');
  const first = mailClass === 'U' ? random.pick(LETTER_SERVICES) : mailClass;
  const second = 'ABCDEFGHJKLMNPQRSTUVW'.charAt(random.below(21));
  return `${first}${second}${serial}${s10CheckDigit(serial) ?? 0}${country}`;
}

/** The same number with a check digit that is wrong. */
export function withWrongCheckDigit(number: string): string {
  const digit = (Number(number.charAt(10)) + 1) % 10;
  return `${number.slice(0, 10)}${digit}${number.slice(11)}`;
}

/** The `index`th house waybill of a courier. */
export function houseWaybill(seed: number, letters: string, index: number): string {
  const start = startOf(seed, letters);
  return `${letters}${String((start + index * STEP) % SERIALS).padStart(8, '0')}${index % 10}`;
}

/** A master air waybill under the dummy prefix 000; its last digit is the other seven mod 7. */
export function masterWaybill(serial: number): string {
  const seven = serial % 10_000_000;
  return `000-${String(seven).padStart(7, '0')}${seven % 7}`;
}

/** Where the serials of an issuer begin. */
function startOf(seed: number, issuer: string): number {
  let start = Math.imul(seed, 48_271);
  for (let i = 0; i < issuer.length; i++) start = Math.imul(start ^ issuer.charCodeAt(i), 69_621);
  return (start >>> 0) % SERIALS;
}

const SERIALS = 100_000_000;
const STEP = 38_196_601;
/** Tracked packets, registered letters, untracked letters under customs control (S10 service indicators L, R, U). */
const LETTER_SERVICES = ['L', 'L', 'L', 'R', 'U'] as const;
