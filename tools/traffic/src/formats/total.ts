import type { Amount } from '@portcullis/domain';

import type { ParcelLine } from '../parcel.ts';

/** The sum of the lines, where they are in one currency. */
export function totalOf(lines: readonly ParcelLine[]): Amount | undefined {
  const [first] = lines;
  if (first === undefined || lines.some(({ currency }) => currency !== first.currency)) return undefined;
  const decimals = first.value.includes('.') ? 2 : 0;
  const minor = lines.reduce((sum, { value }) => sum + Math.round(Number(value) * 10 ** decimals), 0);
  return { amount: (minor / 10 ** decimals).toFixed(decimals), currency: first.currency };
}
