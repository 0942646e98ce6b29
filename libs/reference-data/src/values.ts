import { z } from 'zod';

/** A decimal number as text, as money and mass are written everywhere. */
export const decimal = z.string().regex(/^\d{1,16}(\.\d{1,10})?$/, 'a decimal number as text');

export const currency = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code');

export const amount = z.strictObject({ amount: decimal, currency });

export const localDate = z.iso.date();

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code');

/** Code of `ipr-product-categories.json`: sector number and a letter. */
export const categoryCode = z.string().regex(/^\d{1,2}[a-z]$/, 'a category code such as 3a');
