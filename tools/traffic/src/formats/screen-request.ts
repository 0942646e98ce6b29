import {
  DeclarationKind,
  Nature,
  TypeOfPerson,
  type Consignment,
  type Party,
  type ScreenRequest,
} from '@portcullis/contracts';

import type { MadeUpParty, Parcel } from '../parcel.ts';
import { totalOf } from './total.ts';

/** What only couriers know of a parcel. */
export interface CourierHeader {
  readonly requestId: string;
  readonly preparedAt: Date;
  readonly sequence: number;
  readonly masterWaybill: string;
  readonly kind: DeclarationKind;
  readonly expectedDepartureAt: Date;
  readonly expectedArrivalAt: Date;
}

/** Writes a parcel as a courier's call. */
export function writeScreenRequest(header: CourierHeader, parcel: Parcel): ScreenRequest {
  return {
    requestId: header.requestId,
    preparedAt: header.preparedAt,
    sequence: BigInt(header.sequence),
    consignment: consignmentOf(header, parcel),
  };
}

function consignmentOf(header: CourierHeader, parcel: Parcel): Consignment {
  const security = header.kind === DeclarationKind.SECURITY;
  return {
    houseWaybill: parcel.number,
    masterWaybill: header.masterWaybill,
    ucr: `UCR-${parcel.number}`,
    kind: header.kind,
    circumstance: security ? 'F32' : '',
    consignor: partyOf(parcel.sender),
    consignee: parcel.receiver && partyOf(parcel.receiver),
    pieces: 1,
    totalGrossMassKg: parcel.grossKg,
    totalValue: totalOf(parcel.lines),
    transportCharges: { amount: parcel.charges, currency: parcel.chargesCurrency },
    insurance: undefined,
    discount: undefined,
    foreignTax: undefined,
    vatScheme: parcel.ioss === undefined ? undefined : { kind: 'IOSS', number: parcel.ioss },
    nature: NATURES[parcel.nature],
    orderReference: parcel.order ?? '',
    platform: '',
    dispatchedFrom: parcel.from,
    destination: parcel.to,
    routing: [parcel.from, parcel.to],
    documents: parcel.invoice === undefined ? [] : [{ type: 'invoice', reference: parcel.invoice }],
    purchasedOn: '',
    expectedDepartureAt: header.expectedDepartureAt,
    expectedArrivalAt: header.expectedArrivalAt,
    lines: parcel.lines.map((line, at) => ({
      line: at + 1,
      description: line.description,
      quantity: line.quantity,
      netMassKg: line.netKg,
      grossMassKg: '',
      packages: undefined,
      value: { amount: line.value, currency: line.currency },
      hs: line.hs,
      origin: line.origin,
      brand: line.brand,
      gtin: '',
      serials: [],
      listingUrl: '',
    })),
  };
}

const partyOf = (party: MadeUpParty): Party => ({
  name: party.name,
  company: party.company ?? '',
  typeOfPerson: party.company === undefined ? TypeOfPerson.NATURAL : TypeOfPerson.LEGAL,
  ids: [],
  address: {
    street: party.street,
    number: party.number,
    extraLine: '',
    poBox: '',
    city: party.city,
    postcode: party.postcode,
    subdivision: '',
    country: party.country,
  },
  phone: party.phone,
  email: party.email,
});

const NATURES: Readonly<Record<Parcel['nature'], Nature>> = {
  sale: Nature.SALE,
  return: Nature.RETURN,
  gift: Nature.GIFT,
  sample: Nature.SAMPLE,
  documents: Nature.DOCUMENTS,
  mixed: Nature.MIXED,
  other: Nature.OTHER,
};
