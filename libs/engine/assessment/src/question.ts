import type { DeMinimisQuestion, QuestionGoods, RateFor, TraderOrPrivate } from '@portcullis/de-minimis';
import {
  addDays,
  addMoney,
  formatMoney,
  parseHsCode,
  parseMoney,
  sumOfLines,
  type Amount,
  type Declaration,
  type Facts,
  type GoodsLine,
  type PartyTraits,
} from '@portcullis/domain';

import { declaredOn } from './gather.ts';

type Building<T> = { -readonly [Name in keyof T]: T[Name] };

/**
 * The facts as a de minimis question. An officer's revision stands before the declared value. Made field by field: copying
 * conditional parts together took a twentieth of a decision.
 */
export function questionOf(facts: Facts): DeMinimisQuestion {
  const { declaration, sightings, revision } = facts;
  const lines = revisedLines(facts);
  const consignor = traderOf(declaration.consignor);
  const question: Building<DeMinimisQuestion> = {
    mode: declaration.channel,
    dates: datesOf(facts),
    goods: lines.map((line, index) => goodsOf(line, facts.lines[index]?.goodsGroups)),
    previous: sightings.others.map(previousOf),
    giftClaimContradicted: declaration.nature === 'gift' && signsOfTrade(declaration, consignor),
    consignor,
    consignee: traderOf(declaration.consignee),
  };
  const { destination, destinationPostcodeArea: postcode, dispatchedFrom, nature, vatScheme } = declaration;
  if (destination !== undefined) question.destination = destination;
  if (postcode !== undefined) question.destinationPostcode = postcode;
  const origin = soleOrigin(lines);
  if (origin !== undefined) question.origin = origin;
  if (dispatchedFrom !== undefined) question.dispatchedFrom = dispatchedFrom;
  const value = revision?.totalValue ?? declaration.totalValue ?? sumOfLines(lines);
  if (value !== undefined) question.value = { amount: value.amount, currency: value.currency, basis: 'intrinsic' };
  const carriage = freightAndInsurance(declaration);
  if (carriage !== undefined) question.freightAndInsurance = carriage;
  if (!sightings.identified || sightings.truncated) question.previousKnown = false;
  const supplier = declaration.consignor.identityKey;
  if (supplier !== undefined) question.supplier = supplier;
  if (vatScheme !== undefined) question.sellerScheme = vatScheme.kind;
  if (nature !== undefined) question.nature = nature;
  if (declaration.grossMassKg !== undefined) question.grossMassKg = revision?.grossMassKg ?? declaration.grossMassKg;
  const distinct = distinctTariffItems(lines);
  if (distinct !== undefined) question.distinctTariffItems = distinct;
  const suspicion = suspectedMark(facts);
  if (suspicion !== undefined) {
    question.suspicion = 'counterfeit';
    question.right = 'trademark';
    if (suspicion.smallConsignmentOptIn !== undefined) question.smallConsignmentOptIn = suspicion.smallConsignmentOptIn;
  }
  return question;
}

/** Each event's own day: the rules say which of them counts. */
function datesOf(facts: Facts): DeMinimisQuestion['dates'] {
  const { declaration, physical } = facts;
  const dates: Building<DeMinimisQuestion['dates']> = { declaration: declaredOn(declaration) };
  if (declaration.purchasedOn !== undefined) dates.purchase = declaration.purchasedOn;
  for (const { kind, at } of physical) {
    const day = at.slice(0, 10);
    if (kind === 'presented') dates.entry ??= day;
    else if (kind === 'arrived') dates.arrival ??= day;
    else if (kind === 'released') dates.release ??= day;
  }
  return dates;
}

type Previous = NonNullable<DeMinimisQuestion['previous']>[number];

function previousOf({ value, day, senderKey }: Facts['sightings']['others'][number]): Previous {
  const previous: Building<Previous> = { date: day };
  if (value !== undefined) {
    previous.amount = value.amount;
    previous.currency = value.currency;
  }
  if (senderKey !== undefined) previous.supplier = senderKey;
  return previous;
}

/** The origin of every line, where all have the same. */
function soleOrigin(lines: readonly GoodsLine[]): string | undefined {
  const origin = lines[0]?.origin;
  return origin !== '' && lines.every((line) => line.origin === origin) ? origin : undefined;
}

/** A rate that is older than this on the deciding day is good for estimates, not for a limit. */
const RATE_DAYS = 10;

/** The rates that were gathered, as the de minimis engine asks for them: a stale one counts as not known. */
export function rateIn(facts: Facts): RateFor {
  const oldest = addDays(declaredOn(facts.declaration), -RATE_DAYS);
  return (from, to) => facts.rates.find((rate) => rate.from === from && rate.to === to && rate.date >= oldest);
}

function revisedLines(facts: Facts): readonly GoodsLine[] {
  const revised = facts.revision?.lines;
  if (revised === undefined) return facts.declaration.lines;
  return facts.declaration.lines.map((line) => ({ ...line, ...revised.find((r) => r.line === line.line) }));
}

function goodsOf(line: GoodsLine, groups: readonly string[] | undefined): QuestionGoods {
  const goods: Building<QuestionGoods> = {};
  if (groups !== undefined) goods.groups = groups;
  if (line.hs !== undefined) goods.hs = line.hs;
  if (line.description !== undefined) goods.description = line.description;
  if (line.quantity !== undefined) goods.pieces = line.quantity;
  if (line.value !== undefined) goods.value = line.value;
  if (line.origin !== undefined) goods.origin = line.origin;
  return goods;
}

/** Postal charges include insurance; a courier's freight counts only with its insurance stated too. */
function freightAndInsurance({ channel, transportCharges, insurance }: Declaration): Amount | undefined {
  if (transportCharges === undefined) return undefined;
  if (insurance === undefined) return channel === 'postal' ? transportCharges : undefined;
  const freight = parseMoney(transportCharges.amount, transportCharges.currency);
  const cover = parseMoney(insurance.amount, insurance.currency);
  if (!freight.ok || !cover.ok || freight.money.currency !== cover.money.currency) return undefined;
  return { amount: formatMoney(addMoney(freight.money, cover.money)), currency: freight.money.currency };
}

function distinctTariffItems(lines: readonly GoodsLine[]): number | undefined {
  const codes = new Set<string>();
  for (const line of lines) {
    const code = line.hs === undefined ? undefined : parseHsCode(line.hs);
    if (!code?.ok) return undefined;
    codes.add(code.hs6);
  }
  return codes.size === 0 ? undefined : codes.size;
}

function traderOf(party: PartyTraits): TraderOrPrivate {
  if (party.typeOfPerson === 'legal' || party.companyForm) return 'business';
  return party.typeOfPerson === 'natural' ? 'private' : 'unknown';
}

const signsOfTrade = (declaration: Declaration, consignor: TraderOrPrivate): boolean =>
  consignor === 'business' || declaration.vatScheme !== undefined || declaration.orderReference !== undefined;

function suspectedMark(facts: Facts) {
  for (const { marks } of facts.lines)
    for (const mark of marks) if (mark.strength >= 0.5 && !mark.compatibleWith) return mark;
  return undefined;
}
