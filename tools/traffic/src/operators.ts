/** Posts of the sample: account code, country, share of the postal items in percent. */
export const POSTAL_OPERATORS = [
  { code: 'post-cn', country: 'CN', percent: 44 },
  { code: 'post-hk', country: 'HK', percent: 16 },
  { code: 'post-us', country: 'US', percent: 14 },
  { code: 'post-gb', country: 'GB', percent: 13 },
  { code: 'post-tr', country: 'TR', percent: 7 },
  { code: 'post-sg', country: 'SG', percent: 6 },
] as const;

/** Couriers of the sample: account code and the letters their house waybills begin with. */
export const COURIER_OPERATORS = [
  { code: 'courier-a', letters: 'CRA' },
  { code: 'courier-b', letters: 'CRB' },
] as const;

export type PostalOperator = (typeof POSTAL_OPERATORS)[number];
export type CourierOperator = (typeof COURIER_OPERATORS)[number];
