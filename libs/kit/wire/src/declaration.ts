import * as wire from '@portcullis/contracts';
import type { Amount, Declaration, GoodsLine, OfficerRevision, PartyTraits } from '@portcullis/domain';

import { channels, declarationKinds, natures, numberTypes, typesOfPerson } from './enums.ts';
import { fromTimestamp, NO_INSTANT, toTimestamp, type Building } from './instants.ts';

/** A declaration as its message. Lists are handed on, not copied: encode it before anything changes them. */
export function declarationToWire(d: Declaration): wire.Declaration {
  return {
    kind: declarationKinds.toWire[d.kind],
    channel: channels.toWire[d.channel],
    submission: {
      operator: d.submission.operator,
      message: d.submission.message,
      messageId: d.submission.messageId,
      preparedAt: toTimestamp(d.submission.preparedAt),
      sequence: d.submission.sequence === undefined ? undefined : BigInt(d.submission.sequence),
      receivedAt: toTimestamp(d.submission.receivedAt),
    },
    cancelled: d.cancelled ?? false,
    number: d.number,
    numberType: numberTypes.toWire[d.numberType],
    masterWaybill: d.masterWaybill ?? '',
    ucr: d.ucr ?? '',
    circumstance: d.circumstance ?? '',
    postedOn: d.postedOn ?? '',
    mailClass: d.mailClass ?? '',
    nature: d.nature === undefined ? wire.Nature.UNSPECIFIED : natures.toWire[d.nature],
    orderReference: d.orderReference ?? '',
    dispatchedFrom: d.dispatchedFrom ?? '',
    destination: d.destination ?? '',
    destinationPostcodeArea: d.destinationPostcodeArea ?? '',
    grossMassKg: d.grossMassKg ?? '',
    pieces: d.pieces,
    totalValue: d.totalValue,
    transportCharges: d.transportCharges,
    insurance: d.insurance,
    discount: d.discount,
    foreignTax: d.foreignTax,
    vatScheme: d.vatScheme,
    consignor: traitsToWire(d.consignor),
    consignee: traitsToWire(d.consignee),
    platform: d.platform ?? '',
    documents: (d.documents ?? []) as wire.Document[],
    receptacleId: d.receptacleId ?? '',
    despatchId: d.despatchId ?? '',
    routing: (d.routing ?? []) as string[],
    purchasedOn: d.purchasedOn ?? '',
    expectedDepartureAt: toTimestamp(d.expectedDepartureAt),
    expectedArrivalAt: toTimestamp(d.expectedArrivalAt),
    lines: d.lines.map(lineToWire),
  };
}

/** Undefined where the message lacks what no declaration can be without: kind, channel, submission, number. */
export function declarationFromWire(w: wire.Declaration | undefined): Declaration | undefined {
  if (w?.submission === undefined || w.number === '') return undefined;
  const kind = declarationKinds.fromWire(w.kind);
  const channel = channels.fromWire(w.channel);
  if (kind === undefined || channel === undefined) return undefined;
  const s = w.submission;
  const submission: Building<Declaration['submission']> = {
    operator: s.operator,
    message: s.message,
    messageId: s.messageId,
    receivedAt: fromTimestamp(s.receivedAt) ?? NO_INSTANT,
  };
  const preparedAt = fromTimestamp(s.preparedAt);
  if (preparedAt !== undefined) submission.preparedAt = preparedAt;
  if (s.sequence !== undefined) submission.sequence = Number(s.sequence);
  const d: Building<Declaration> = {
    kind,
    channel,
    submission,
    number: w.number,
    numberType: numberTypes.fromWire(w.numberType) ?? 'other',
    consignor: traitsFromWire(w.consignor),
    consignee: traitsFromWire(w.consignee),
    lines: w.lines.map(lineFromWire),
  };
  if (w.cancelled) d.cancelled = true;
  copyTexts(w, d);
  const nature = natures.fromWire(w.nature);
  if (nature !== undefined) d.nature = nature;
  if (w.pieces !== undefined) d.pieces = w.pieces;
  if (w.totalValue !== undefined) d.totalValue = amountFromWire(w.totalValue);
  if (w.transportCharges !== undefined) d.transportCharges = amountFromWire(w.transportCharges);
  if (w.insurance !== undefined) d.insurance = amountFromWire(w.insurance);
  if (w.discount !== undefined) d.discount = amountFromWire(w.discount);
  if (w.foreignTax !== undefined) d.foreignTax = amountFromWire(w.foreignTax);
  if (w.vatScheme !== undefined) d.vatScheme = { kind: w.vatScheme.kind, number: w.vatScheme.number };
  if (w.documents.length > 0) d.documents = w.documents.map(({ type, reference }) => ({ type, reference }));
  if (w.routing.length > 0) d.routing = w.routing;
  const departure = fromTimestamp(w.expectedDepartureAt);
  if (departure !== undefined) d.expectedDepartureAt = departure;
  const arrival = fromTimestamp(w.expectedArrivalAt);
  if (arrival !== undefined) d.expectedArrivalAt = arrival;
  return d;
}

/** An empty text and an absent message mean "not declared". */
export function lineFromWire(w: wire.GoodsLine): GoodsLine {
  const l: Building<GoodsLine> = { line: w.line };
  if (w.description !== '') l.description = w.description;
  if (w.quantity !== undefined) l.quantity = w.quantity;
  if (w.netMassKg !== '') l.netMassKg = w.netMassKg;
  if (w.grossMassKg !== '') l.grossMassKg = w.grossMassKg;
  if (w.packages !== undefined) l.packages = w.packages;
  if (w.value !== undefined) l.value = amountFromWire(w.value);
  if (w.hs !== '') l.hs = w.hs;
  if (w.origin !== '') l.origin = w.origin;
  if (w.brand !== '') l.brand = w.brand;
  if (w.gtin !== '') l.gtin = w.gtin;
  if (w.serials.length > 0) l.serials = w.serials;
  if (w.listingUrl !== '') l.listingUrl = w.listingUrl;
  return l;
}

export const amountFromWire = (w: wire.Amount): Amount => ({ amount: w.amount, currency: w.currency });

export function revisionToWire(r: OfficerRevision): wire.OfficerRevision {
  return {
    by: r.by,
    at: toTimestamp(r.at),
    totalValue: r.totalValue,
    grossMassKg: r.grossMassKg ?? '',
    lines: (r.lines ?? []).map((l) => ({
      line: l.line,
      description: l.description ?? '',
      hs: l.hs ?? '',
      origin: l.origin ?? '',
      quantity: l.quantity,
      value: l.value,
    })),
  };
}

export function revisionFromWire(w: wire.OfficerRevision): OfficerRevision {
  return {
    by: w.by,
    at: fromTimestamp(w.at) ?? NO_INSTANT,
    ...(w.totalValue && { totalValue: amountFromWire(w.totalValue) }),
    ...(w.grossMassKg !== '' && { grossMassKg: w.grossMassKg }),
    ...(w.lines.length > 0 && {
      lines: w.lines.map((l) => ({
        line: l.line,
        ...(l.description !== '' && { description: l.description }),
        ...(l.hs !== '' && { hs: l.hs }),
        ...(l.origin !== '' && { origin: l.origin }),
        ...(l.quantity !== undefined && { quantity: l.quantity }),
        ...(l.value && { value: amountFromWire(l.value) }),
      })),
    }),
  };
}

function copyTexts(w: wire.Declaration, d: Building<Declaration>): void {
  if (w.masterWaybill !== '') d.masterWaybill = w.masterWaybill;
  if (w.ucr !== '') d.ucr = w.ucr;
  if (w.circumstance !== '') d.circumstance = w.circumstance;
  if (w.postedOn !== '') d.postedOn = w.postedOn;
  if (w.mailClass !== '') d.mailClass = w.mailClass;
  if (w.orderReference !== '') d.orderReference = w.orderReference;
  if (w.dispatchedFrom !== '') d.dispatchedFrom = w.dispatchedFrom;
  if (w.destination !== '') d.destination = w.destination;
  if (w.destinationPostcodeArea !== '') d.destinationPostcodeArea = w.destinationPostcodeArea;
  if (w.grossMassKg !== '') d.grossMassKg = w.grossMassKg;
  if (w.platform !== '') d.platform = w.platform;
  if (w.receptacleId !== '') d.receptacleId = w.receptacleId;
  if (w.despatchId !== '') d.despatchId = w.despatchId;
  if (w.purchasedOn !== '') d.purchasedOn = w.purchasedOn;
}

function lineToWire(l: GoodsLine): wire.GoodsLine {
  return {
    line: l.line,
    description: l.description ?? '',
    quantity: l.quantity,
    netMassKg: l.netMassKg ?? '',
    grossMassKg: l.grossMassKg ?? '',
    packages: l.packages,
    value: l.value,
    hs: l.hs ?? '',
    origin: l.origin ?? '',
    brand: l.brand ?? '',
    gtin: l.gtin ?? '',
    serials: (l.serials ?? []) as string[],
    listingUrl: l.listingUrl ?? '',
  };
}

function traitsToWire(t: PartyTraits): wire.PartyTraits {
  return {
    country: t.country ?? '',
    typeOfPerson: typesOfPerson.toWire[t.typeOfPerson],
    identityKey: t.identityKey ?? '',
    nameKey: t.nameKey ?? '',
    addressKey: t.addressKey ?? '',
    idKeys: (t.idKeys ?? []) as wire.PartyTraits['idKeys'],
    declared: t.declared as string[],
    textDefects: t.textDefects as wire.PartyTraits['textDefects'],
    companyForm: t.companyForm,
  };
}

function traitsFromWire(w: wire.PartyTraits | undefined): PartyTraits {
  if (w === undefined) return { typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false };
  const t: Building<PartyTraits> = {
    typeOfPerson: typesOfPerson.fromWire(w.typeOfPerson) ?? 'unknown',
    declared: w.declared as PartyTraits['declared'],
    textDefects: w.textDefects as PartyTraits['textDefects'],
    companyForm: w.companyForm,
  };
  if (w.country !== '') t.country = w.country;
  if (w.identityKey !== '') t.identityKey = w.identityKey;
  if (w.nameKey !== '') t.nameKey = w.nameKey;
  if (w.addressKey !== '') t.addressKey = w.addressKey;
  if (w.idKeys.length > 0) t.idKeys = w.idKeys;
  return t;
}
