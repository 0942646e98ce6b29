import type { Declaration, Facts, GoodsLine, LineFacts, MarkFact, PartyTraits, Sighting } from '@portcullis/domain';

/** A sender or consignee who is known by made-up keyed hashes. */
export const aParty = (overrides: Partial<PartyTraits> = {}): PartyTraits => ({
  country: 'NL',
  typeOfPerson: 'natural',
  identityKey: 'key-of-party',
  nameKey: 'key-of-name',
  addressKey: 'key-of-address',
  declared: ['name', 'street', 'city', 'postcode'],
  textDefects: [],
  companyForm: false,
  ...overrides,
});

/** One unremarkable line: a cotton shirt at a usual price and mass. */
export const aLine = (overrides: Partial<GoodsLine> = {}): GoodsLine => ({
  line: 1,
  description: 'cotton shirt, blue',
  quantity: 1,
  netMassKg: '0.250',
  grossMassKg: '0.300',
  value: { amount: '20.00', currency: 'EUR' },
  hs: '610910',
  origin: 'CA',
  ...overrides,
});

/** A postal item from Canada to the Netherlands about which nothing is remarkable. */
export const aDeclaration = (overrides: Partial<Declaration> = {}): Declaration => ({
  kind: 'fiscal',
  channel: 'postal',
  submission: {
    operator: 'post-example',
    message: 'ITMATT/1',
    messageId: 'm-1',
    receivedAt: '2026-03-10T08:00:00.000Z',
  },
  number: 'RR123456785CA',
  numberType: 's10',
  nature: 'sale',
  dispatchedFrom: 'CA',
  destination: 'NL',
  grossMassKg: '0.300',
  totalValue: { amount: '20.00', currency: 'EUR' },
  transportCharges: { amount: '5.00', currency: 'EUR' },
  expectedDepartureAt: '2026-03-11T08:00:00.000Z',
  consignor: aParty({ country: 'CA', identityKey: 'key-of-consignor' }),
  consignee: aParty({ identityKey: 'key-of-consignee' }),
  lines: [aLine()],
  ...overrides,
});

/** What is known of an unremarkable line. */
export const aLineFact = (overrides: Partial<LineFacts> = {}): LineFacts => ({
  line: 1,
  marks: [],
  imitationTerms: [],
  vague: { answer: 'no' },
  categoryByCode: '3a',
  categoryByWords: '3a',
  fingerprint: 'f-shirt',
  goodsGroups: [],
  usualUnitKg: { min: 0.1, max: 1.5 },
  ...overrides,
});

/** A made-up mark, found in plain sight at the start of the first line's description. */
export const aMark = (overrides: Partial<MarkFact> = {}): MarkFact => ({
  rightId: 'right-1',
  mark: 'Zephyrine',
  span: { pointer: 'lines[0].description', start: 0, end: 9 },
  how: ['exact'],
  strength: 0.9,
  visible: true,
  compatibleWith: false,
  holderId: 'holder-1',
  categories: ['3a', '4a'],
  referencePrice: { amount: '100.00', currency: 'EUR' },
  applicationInForce: true,
  ...overrides,
});

/** The same mark found only after folding. */
export const aDisguisedMark = (overrides: Partial<MarkFact> = {}): MarkFact =>
  aMark({ how: ['leet'], strength: 0.95, visible: false, ...overrides });

/** Another parcel of the same consignee. */
export const aSighting = (overrides: Partial<Sighting> = {}): Sighting => ({
  itemId: 'RR000000005CA',
  day: '2026-03-09',
  value: { amount: '20.00', currency: 'EUR' },
  fingerprint: 'f-shirt',
  grossMassKg: '0.300',
  ...overrides,
});

/** Overrides of `aFacts`: whole members, save that `declaration` and its parties may be given in part. */
export type FactsOverrides = Partial<Omit<Facts, 'declaration'>> & { readonly declaration?: Partial<Declaration> };

/** Facts of an item about which nothing is remarkable: no indicator fires. Only what a spec names differs. */
export function aFacts({ declaration, ...overrides }: FactsOverrides = {}): Facts {
  return {
    schema: 1,
    clock: '2026-03-10T08:00:01.000Z',
    causedBy: 'event-1',
    assessmentNo: 1,
    itemId: 'RR123456785CA',
    number: 'RR123456785CA',
    declaration: aDeclaration(declaration),
    cancelled: false,
    physical: [],
    openHolds: [],
    liftedHolds: [],
    results: [],
    quality: [],
    lines: [aLineFact()],
    rates: [{ from: 'USD', to: 'EUR', rate: '0.90', date: '2026-03-09', source: 'example' }],
    sightings: { identified: true, others: [], truncated: false },
    history: {},
    alerts: [],
    draws: { random: 0.9, audit: 0.9 },
    lookups: {},
    ...overrides,
  };
}

/** Facts with one line of goods: what it declares and what is known of it. */
export const factsOf = (
  line: Partial<GoodsLine>,
  known: Partial<LineFacts> = {},
  overrides: FactsOverrides = {},
): Facts =>
  aFacts({ lines: [aLineFact(known)], ...overrides, declaration: { lines: [aLine(line)], ...overrides.declaration } });

/** The object without some members, as if they had not been declared. */
export function without<T extends object>(object: T, ...members: readonly (keyof T)[]): T {
  const rest = { ...object };
  for (const member of members) Reflect.deleteProperty(rest, member);
  return rest;
}
