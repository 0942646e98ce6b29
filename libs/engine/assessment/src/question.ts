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
  type PhysicalKind,
} from '@portcullis/domain';

import { declaredOn } from './gather.ts';

/** The facts as a de minimis question. An officer's revision stands before the declared value. */
export function questionOf(facts: Facts): DeMinimisQuestion {
  const { declaration, sightings } = facts;
  const lines = revisedLines(facts);
  const value = facts.revision?.totalValue ?? declaration.totalValue ?? sumOfLines(lines);
  const origins = new Set(lines.map((line) => line.origin ?? ''));
  const [origin] = origins.size === 1 ? origins : [];
  const suspicion = suspectedMark(facts);
  const carriage = freightAndInsurance(declaration);
  const purchasedOn = declaration.purchasedOn;
  const entry = dayOf(facts, 'presented');
  const arrival = dayOf(facts, 'arrived');
  const release = dayOf(facts, 'released');
  const distinct = distinctTariffItems(lines);
  const consignor = traderOf(declaration.consignor);
  return {
    ...(declaration.destination !== undefined && { destination: declaration.destination }),
    ...(declaration.destinationPostcodeArea !== undefined && {
      destinationPostcode: declaration.destinationPostcodeArea,
    }),
    ...(origin !== undefined && origin !== '' && { origin }),
    ...(declaration.dispatchedFrom !== undefined && { dispatchedFrom: declaration.dispatchedFrom }),
    mode: declaration.channel,
    dates: {
      declaration: declaredOn(declaration),
      ...(purchasedOn !== undefined && { purchase: purchasedOn }),
      ...(entry !== undefined && { entry }),
      ...(arrival !== undefined && { arrival }),
      ...(release !== undefined && { release }),
    },
    goods: lines.map((line, index) => goodsOf(line, facts.lines[index]?.goodsGroups)),
    ...(value !== undefined && { value: { ...value, basis: 'intrinsic' } }),
    ...(carriage !== undefined && { freightAndInsurance: carriage }),
    previous: sightings.others.map((other) => ({
      ...(other.value !== undefined && other.value),
      date: other.day,
      ...(other.senderKey !== undefined && { supplier: other.senderKey }),
    })),
    ...((!sightings.identified || sightings.truncated) && { previousKnown: false }),
    ...(declaration.consignor.identityKey !== undefined && { supplier: declaration.consignor.identityKey }),
    ...(declaration.vatScheme && { sellerScheme: declaration.vatScheme.kind }),
    ...(declaration.nature !== undefined && { nature: declaration.nature }),
    giftClaimContradicted: declaration.nature === 'gift' && signsOfTrade(declaration, consignor),
    consignor,
    consignee: traderOf(declaration.consignee),
    ...(declaration.grossMassKg !== undefined && {
      grossMassKg: facts.revision?.grossMassKg ?? declaration.grossMassKg,
    }),
    ...(distinct !== undefined && { distinctTariffItems: distinct }),
    ...(suspicion && { suspicion: 'counterfeit' as const, right: 'trademark' as const }),
    ...(suspicion?.smallConsignmentOptIn !== undefined && { smallConsignmentOptIn: suspicion.smallConsignmentOptIn }),
  };
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
  return {
    ...(groups !== undefined && { groups }),
    ...(line.hs !== undefined && { hs: line.hs }),
    ...(line.description !== undefined && { description: line.description }),
    ...(line.quantity !== undefined && { pieces: line.quantity }),
    ...(line.value !== undefined && { value: line.value }),
    ...(line.origin !== undefined && { origin: line.origin }),
  };
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

const suspectedMark = (facts: Facts) =>
  facts.lines.flatMap((line) => line.marks).find((mark) => mark.strength >= 0.5 && !mark.compatibleWith);

const dayOf = (facts: Facts, kind: PhysicalKind): string | undefined =>
  facts.physical.find((event) => event.kind === kind)?.at.slice(0, 10);
