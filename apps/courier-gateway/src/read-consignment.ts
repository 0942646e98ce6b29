import type { Consignment, Party } from '@portcullis/contracts';
import {
  asNominal,
  toLocalDate,
  type Declaration,
  type Nominal,
  type PartyTextDefect,
  type PlainParty,
  type Submission,
} from '@portcullis/domain';
import type { PartyHasher, PlainParties } from '@portcullis/security';
import {
  amountFromWire,
  declarationKinds,
  fromTimestamp,
  lineFromWire,
  natures,
  typesOfPerson,
  type Building,
} from '@portcullis/wire';

/** What reading a consignment needs besides the consignment. */
export interface ReadingTools {
  readonly hasher: PartyHasher;
  readonly judgeParty: (party: PlainParty) => readonly PartyTextDefect[];
}

export interface ReadConsignment {
  readonly declaration: Declaration;
  readonly parties: Nominal<PlainParties>;
}

/** Lines that one house consignment may have (`domain/postal-and-courier-data.md`, 5.1) and one more, so that the check can say so. */
const LINES_MOST = 10_000;

/** A courier's consignment as a declaration: traits and hashes in it, names only in the nominal part. */
export function readConsignment(c: Consignment, submission: Submission, tools: ReadingTools): ReadConsignment {
  const consignor = plainParty(c.consignor);
  const consignee = plainParty(c.consignee);
  const traitsOf = (party: PlainParty, of: Party | undefined): Declaration['consignor'] => {
    const country = of?.address?.country.toUpperCase() ?? '';
    return tools.hasher.traitsOf(party, {
      ...(country !== '' && { country }),
      typeOfPerson: (of && typesOfPerson.fromWire(of.typeOfPerson)) ?? 'unknown',
      textDefects: tools.judgeParty(party),
    });
  };
  const d: Building<Declaration> = {
    kind: declarationKinds.fromWire(c.kind) ?? 'fiscal',
    channel: 'express',
    submission,
    number: c.houseWaybill,
    numberType: 'house-waybill',
    consignor: traitsOf(consignor, c.consignor),
    consignee: traitsOf(consignee, c.consignee),
    lines: c.lines.slice(0, LINES_MOST).map(lineFromWire),
  };
  const nature = natures.fromWire(c.nature);
  if (nature !== undefined) d.nature = nature;
  if (c.masterWaybill !== '') d.masterWaybill = c.masterWaybill;
  if (c.ucr !== '') d.ucr = c.ucr;
  if (c.circumstance !== '') d.circumstance = c.circumstance;
  if (c.orderReference !== '') d.orderReference = c.orderReference;
  if (c.platform !== '') d.platform = c.platform;
  if (c.pieces !== undefined) d.pieces = c.pieces;
  if (c.totalGrossMassKg !== '') d.grossMassKg = c.totalGrossMassKg;
  if (c.totalValue !== undefined) d.totalValue = amountFromWire(c.totalValue);
  if (c.transportCharges !== undefined) d.transportCharges = amountFromWire(c.transportCharges);
  if (c.insurance !== undefined) d.insurance = amountFromWire(c.insurance);
  if (c.discount !== undefined) d.discount = amountFromWire(c.discount);
  if (c.foreignTax !== undefined) d.foreignTax = amountFromWire(c.foreignTax);
  if (c.vatScheme !== undefined) d.vatScheme = { kind: c.vatScheme.kind, number: c.vatScheme.number };
  if (c.documents.length > 0) d.documents = c.documents.map(({ type, reference }) => ({ type, reference }));
  if (c.routing.length > 0) d.routing = c.routing;
  const departure = fromTimestamp(c.expectedDepartureAt);
  if (departure !== undefined) d.expectedDepartureAt = departure;
  const arrival = fromTimestamp(c.expectedArrivalAt);
  if (arrival !== undefined) d.expectedArrivalAt = arrival;
  const purchasedOn = toLocalDate(c.purchasedOn);
  if (purchasedOn !== undefined) d.purchasedOn = purchasedOn;
  const dispatchedFrom = c.dispatchedFrom || c.consignor?.address?.country;
  if (dispatchedFrom !== undefined && dispatchedFrom !== '') d.dispatchedFrom = dispatchedFrom.toUpperCase();
  const destination = c.destination || c.consignee?.address?.country;
  if (destination !== undefined && destination !== '') d.destination = destination.toUpperCase();
  const postcode = c.consignee?.address?.postcode ?? '';
  if (postcode !== '') d.destinationPostcodeArea = postcodeArea(postcode);
  return { declaration: d, parties: asNominal({ consignor, consignee }) };
}

/** The first characters of a postcode: enough to tell a territory, too little to find a house. */
const postcodeArea = (postcode: string): string => postcode.replaceAll(' ', '').slice(0, 2).toUpperCase();

function plainParty(p: Party | undefined): PlainParty {
  if (p === undefined) return {};
  const party: Building<PlainParty> = {};
  if (p.name !== '') party.name = p.name;
  if (p.company !== '') party.company = p.company;
  if (p.ids.length > 0) party.ids = p.ids.map(({ kind, value }) => ({ kind, value }));
  if (p.phone !== '') party.phone = p.phone;
  if (p.email !== '') party.email = p.email;
  const a = p.address;
  if (a === undefined) return party;
  if (a.street !== '') party.street = a.street;
  if (a.number !== '') party.number = a.number;
  if (a.extraLine !== '') party.extraLine = a.extraLine;
  if (a.poBox !== '') party.poBox = a.poBox;
  if (a.city !== '') party.city = a.city;
  if (a.postcode !== '') party.postcode = a.postcode;
  if (a.subdivision !== '') party.subdivision = a.subdivision;
  return party;
}
