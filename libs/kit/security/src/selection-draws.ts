import { createHmac } from 'node:crypto';

import type { LocalDate } from '@portcullis/domain';

import { type Hmac, hmacUnder } from './hmac.ts';
import type { Secrets } from './secrets.ts';

/** Two independent fractions in [0, 1): random selection, and audit of green. */
export interface Draws {
  readonly random: number;
  readonly audit: number;
}

const DAYS_KEPT = 64;
const UNIT = 2 ** -48;

/**
 * The random draw of an item on a day: HMAC of the item id under that day's secret, 48 bits for each fraction. Anyone
 * who holds the secret can check later that a draw was not bent; without it nobody can foretell one.
 */
export function selectionDraws(secrets: Secrets): (itemId: string, day: LocalDate) => Draws {
  const days = new Map<LocalDate, Hmac>();
  return (itemId, day) => {
    let ofDay = days.get(day);
    if (ofDay === undefined) {
      if (days.size >= DAYS_KEPT) days.clear();
      ofDay = hmacUnder(createHmac('sha256', secrets.selectionSecret).update(day).digest());
      days.set(day, ofDay);
    }
    const bytes = ofDay.latin1(itemId);
    return { random: fraction(bytes, 0), audit: fraction(bytes, 6) };
  };
}

function fraction(bytes: string, from: number): number {
  let value = 0;
  for (let i = from; i < from + 6; i++) value = value * 256 + bytes.charCodeAt(i);
  return value * UNIT;
}
