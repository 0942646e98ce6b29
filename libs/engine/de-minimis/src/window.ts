import type { Period } from './calendar.ts';

/** What else a rule adds to the parcel. `parcel`: nothing. `unread`: words that are not known here, so nothing is sure. */
export type Window = 'parcel' | 'item' | 'flight' | 'purchase' | 'arrival-or-purchase' | 'unread' | Period;

export const windowOf = (aggregation: string): Window => WINDOWS.get(aggregation) ?? 'unread';

const WINDOWS: ReadonlyMap<string, Window> = new Map([
  ['per-consignment', 'parcel'],
  ['per-declaration', 'parcel'],
  ['per-consignee-per-shipment', 'parcel'],
  ['per-item', 'item'],
  ['per-consignee-per-day', 'day'],
  ['per-consignee-per-flight', 'flight'],
  ['same-supplier-same-purchase-date-or-one-waybill', 'purchase'],
  ['same-arrival-date-or-same-purchase-date', 'arrival-or-purchase'],
  ['per-consignee-per-calendar-month', 'month'],
  ['per-consignee-per-quarter', 'quarter'],
  ['per-consignee-per-half-year', 'half-year'],
  ['per-consignee-per-year', 'year'],
]);
