import type { LocalDate } from '@portcullis/domain';

import type { Content, ContentLine, Making } from './content/content.ts';
import type { MadeUpParty, Parcel, ParcelLine } from './parcel.ts';
import type { Random } from './random.ts';
import { amountOf, written } from './words/money.ts';

/** Who carries the parcel, under which number, and between whom. */
export interface Carriage {
  readonly operator: string;
  readonly number: string;
  readonly mailClass: string;
  /** Country of posting or dispatch. */
  readonly from: string;
  readonly postedOn: LocalDate;
  readonly sender: MadeUpParty;
  readonly receiver: MadeUpParty;
}

/** Turns contents into what a declarant would send: weights, amounts in a currency, tariff codes, documents. */
export function buildParcel(content: Content, making: Making, carriage: Carriage): Parcel {
  const { random, to } = making;
  const currency = content.total === undefined ? currencyOf(making) : to.currency;
  let netGrams = 0;
  let euro = 0;
  const lines = content.lines.map((line) => {
    const grams = Math.max(1, Math.round(line.kg * line.quantity * 1000));
    netGrams += grams;
    euro += line.euro * line.quantity;
    return lineOf(content, line, grams, currency, making);
  });
  const sold = content.nature === 'sale' && carriage.sender.company !== undefined;
  return {
    operator: carriage.operator,
    number: carriage.number,
    postedOn: carriage.postedOn,
    mailClass: carriage.mailClass,
    nature: content.nature,
    from: carriage.from,
    to: to.country,
    grossKg: kilograms(Math.round(netGrams * 1.06) + random.between(15, 60)),
    charges: amountOf(random.logNormal(6, 0.4), currency),
    chargesCurrency: currency,
    statesTotal: random.chance(0.7),
    ...(sold && to.inEu && euro < 140 && random.chance(0.8) && { ioss: `IM000${digits(random, 7)}` }),
    ...(content.invoice === true && { invoice: `INV${digits(random, 7)}` }),
    ...(sold && random.chance(0.6) && { order: `${random.between(100, 999)}-${digits(random, 7)}` }),
    sender: carriage.sender,
    receiver: carriage.receiver,
    lines,
  };
}

/** Whole grams as kg with three decimals. */
export const kilograms = (grams: number): string => (grams / 1000).toFixed(3);

function lineOf(content: Content, line: ContentLine, grams: number, currency: string, making: Making): ParcelLine {
  const { random, from } = making;
  const value =
    content.total === undefined ? amountOf(line.euro * line.quantity, currency) : written(content.total, currency);
  const withHs = line.hs6 !== '' && random.chance(content.nature === 'sale' ? 0.93 : 0.5);
  return {
    description: line.text,
    hs: withHs ? (random.chance(0.1) ? `${line.hs6}00` : line.hs6) : '',
    netKg: kilograms(grams),
    quantity: line.quantity,
    value,
    currency,
    origin: from.country === 'HK' || random.chance(0.15) ? 'CN' : from.country,
    brand: line.brand !== undefined && random.chance(0.5) ? line.brand : '',
  };
}

function currencyOf({ random, from, to }: Making): string {
  const draw = random.unit();
  if (draw < 0.58) return to.currency;
  if (draw < 0.8) return 'USD';
  return draw < 0.92 || from.country !== 'CN' ? 'EUR' : 'CNY';
}

const digits = (random: Random, count: number): string => String(random.below(10 ** count)).padStart(count, '0');
