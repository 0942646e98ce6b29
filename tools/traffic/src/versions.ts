import { withWrongCheckDigit } from './numbers.ts';
import type { Parcel, ParcelLine } from './parcel.ts';
import type { ItemDefect } from './truth.ts';

/** The parcel as it was declared before it was amended: a little lighter and cheaper. */
export function earlierVersion(parcel: Parcel): Parcel {
  return {
    ...parcel,
    grossKg: (Number(parcel.grossKg) * 1.03).toFixed(3),
    lines: parcel.lines.map((line) => ({ ...line, value: scaledAmount(line.value, 0.9) })),
  };
}

/** The parcel with a defect for which it must be refused. */
export function withDefect(parcel: Parcel, defect: ItemDefect): Parcel {
  return DEFECTS[defect](parcel);
}

/** Defects that a later submission of the same item can put right. */
export const CORRECTABLE: readonly ItemDefect[] = [
  'unknown-currency',
  'negative-weight',
  'hs-of-letters',
  'missing-consignee',
  'zero-weight',
];

const DEFECTS: Readonly<Record<ItemDefect, (parcel: Parcel) => Parcel>> = {
  'unknown-currency': (parcel) => onFirstLine(parcel, { currency: 'ZQX' }),
  'negative-weight': (parcel) => onFirstLine({ ...parcel, grossKg: `-${parcel.grossKg}` }, { netKg: '-0.450' }),
  'hs-of-letters': (parcel) => onFirstLine(parcel, { hs: 'SHOEXX' }),
  's10-check-digit': (parcel) => ({ ...parcel, number: withWrongCheckDigit(parcel.number) }),
  'missing-consignee': withoutReceiver,
  'zero-weight': (parcel) => ({
    ...parcel,
    grossKg: '0.000',
    lines: parcel.lines.map((line) => ({ ...line, netKg: '0.000' })),
  }),
};

function withoutReceiver(parcel: Parcel): Parcel {
  const { receiver, ...rest } = parcel;
  return receiver === undefined ? parcel : rest;
}

function onFirstLine(parcel: Parcel, change: Partial<ParcelLine>): Parcel {
  return { ...parcel, lines: parcel.lines.map((line, at) => (at === 0 ? { ...line, ...change } : line)) };
}

/** Keeps as many decimals as there were. */
function scaledAmount(amount: string, factor: number): string {
  const decimals = amount.includes('.') ? amount.length - amount.indexOf('.') - 1 : 0;
  const least = decimals === 0 ? 1 : 0.01;
  return Math.max(least, Number(amount) * factor).toFixed(decimals);
}
