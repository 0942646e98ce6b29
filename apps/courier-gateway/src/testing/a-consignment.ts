import { Consignment, Party, type ScreenRequest } from '@portcullis/contracts';

/** Whatever of these words comes out anywhere was let out. The people are made up. */
export const PLANTED = /Quillfeather|Ottersby|Thistlegate|Umbrafield|0788001122|mail@planted/i;

const aSender = (name = 'Quillfeather Trading Ltd'): Party =>
  Party.fromPartial({
    name,
    company: name,
    typeOfPerson: 'TYPE_OF_PERSON_LEGAL',
    ids: [{ kind: 'account', value: 'Umbrafield-77' }],
    address: { street: '1 Thistlegate Avenue', city: 'Shenzhen', country: 'CN' },
  });

const aReceiver = (name = 'B. Ottersby'): Party =>
  Party.fromPartial({
    name,
    typeOfPerson: 'TYPE_OF_PERSON_NATURAL',
    address: { street: 'Thistlegate', number: '3', city: 'Koeln', postcode: '50667', country: 'DE' },
    phone: '0788001122',
    email: 'mail@planted.example',
  });

/** A shirt from China to Germany about which nothing is remarkable; only what a spec names differs. */
export const aConsignment = (overrides: Partial<Consignment> = {}): Consignment => ({
  ...Consignment.fromPartial({
    houseWaybill: 'HX-55012',
    masterWaybill: '000-12345675',
    ucr: 'ORD-2026-88121',
    kind: 'DECLARATION_KIND_FISCAL',
    circumstance: 'F32',
    consignor: aSender(),
    consignee: aReceiver(),
    pieces: 1,
    totalGrossMassKg: '0.420',
    totalValue: { amount: '37.80', currency: 'EUR' },
    transportCharges: { amount: '6.10', currency: 'EUR' },
    nature: 'NATURE_SALE',
    lines: [aLine()],
  }),
  ...overrides,
});

/** The same between people of its own, so that many of them are no pattern. */
export const betweenOthers = (houseWaybill: string): Pick<Consignment, 'houseWaybill' | 'consignor' | 'consignee'> => ({
  houseWaybill,
  consignor: aSender(`Quillfeather ${houseWaybill} Ltd`),
  consignee: aReceiver(`Ottersby ${houseWaybill}`),
});

export const aLine = (description = "Men's cotton shirt, knitted") => ({
  line: 1,
  description,
  quantity: 2,
  netMassKg: '0.380',
  grossMassKg: '0.420',
  packages: 1,
  value: { amount: '37.80', currency: 'EUR' },
  hs: '610510',
  origin: 'CN',
  brand: '',
  gtin: '',
  serials: [],
  listingUrl: '',
});

/** Goods that name the mark which the specs' register holds, in disguise. */
export const aFake = (overrides: Partial<Consignment> = {}): Consignment =>
  aConsignment({ lines: [aLine('z3phyrine shirt')], ...overrides });

export const aRequest = (overrides: Partial<ScreenRequest> = {}): ScreenRequest => ({
  requestId: 'r-1',
  preparedAt: new Date('2026-02-20T03:00:00Z'),
  sequence: undefined,
  consignment: aConsignment(),
  ...overrides,
});
