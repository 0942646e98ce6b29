import { AppError, type DeMinimisRule } from '@portcullis/domain';

import type { Period } from './calendar.ts';
import { ruleFine, type Fine } from './fine-amount.ts';

/** How often, and for how much in all, a consignee has the relief in a period of the calendar. */
export interface Quota {
  readonly count: number | undefined;
  readonly limit: { readonly currency: string; readonly fine: Fine } | undefined;
  /** Undefined: words that are not known here. */
  readonly period: Period | undefined;
}

export function quotaOf({ id, quota }: DeMinimisRule): Quota | undefined {
  if (quota === undefined) return undefined;
  const { count, amount, currency } = quota;
  return { count, limit: limitOf(id, amount, currency), period: PERIODS.get(quota.window) };
}

const PERIODS: ReadonlyMap<string, Period> = new Map([
  ['calendar-month', 'month'],
  ['calendar-quarter', 'quarter'],
  ['half-calendar-year', 'half-year'],
  ['calendar-year', 'year'],
]);

function limitOf(id: string, amount: string | undefined, currency = ''): Quota['limit'] {
  if (amount === undefined) return undefined;
  const fine = ruleFine({ amount, currency });
  if (fine === undefined) throw new AppError('invalid', `de minimis rule ${id}: cannot read its quota`);
  return { currency, fine };
}
