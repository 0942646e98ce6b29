import {
  LANES,
  type Amount,
  type Declaration,
  type GoodsLine,
  type HoldStatus,
  type Instant,
  type IprScope,
  type OfficerRevision,
  type PartyTraits,
  type PhysicalEvent,
  type Relief,
  type Right,
  type Screening,
} from '@portcullis/domain';
import fc from 'fast-check';

/** Any text that is there: an empty one means "not declared" on the wire. */
export const text: fc.Arbitrary<string> = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const someTexts = fc.array(text, { maxLength: 3 });
const count = fc.nat({ max: 2 ** 32 - 1 });
/** Any number that is one; negative zero is zero. */
const number = fc.double({ noNaN: true }).map((n) => (n === 0 ? 0 : n));

export const instant: fc.Arbitrary<Instant> = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const amount: fc.Arbitrary<Amount> = fc.record({ amount: text, currency: text });

/** A record whose members, save those named, may be absent. */
const partly = <T>(
  model: { [K in keyof Required<T>]: fc.Arbitrary<Exclude<T[K], undefined>> },
  ...required: (keyof T)[]
) => fc.record(model, { requiredKeys: required }) as unknown as fc.Arbitrary<T>;

const line = partly<GoodsLine>(
  {
    line: count,
    description: text,
    quantity: number,
    netMassKg: text,
    grossMassKg: text,
    packages: number,
    value: amount,
    hs: text,
    origin: text,
    brand: text,
    gtin: text,
    serials: texts,
    listingUrl: text,
  },
  'line',
);

const FIELDS = ['name', 'company', 'street', 'city', 'postcode', 'phone', 'email', 'id'] as const;

const traits = partly<PartyTraits>(
  {
    country: text,
    typeOfPerson: fc.constantFrom('natural', 'legal', 'unknown'),
    identityKey: text,
    nameKey: text,
    addressKey: text,
    idKeys: fc.array(fc.record({ kind: text, key: text }), { minLength: 1, maxLength: 3 }),
    declared: fc.subarray([...FIELDS]),
    textDefects: fc.array(fc.record({ field: fc.constantFrom(...FIELDS), code: text }), { maxLength: 3 }),
    companyForm: fc.boolean(),
  },
  'typeOfPerson',
  'declared',
  'textDefects',
  'companyForm',
);

export const declaration: fc.Arbitrary<Declaration> = partly<Declaration>(
  {
    kind: fc.constantFrom('security', 'fiscal'),
    channel: fc.constantFrom('postal', 'express'),
    submission: partly<Declaration['submission']>(
      {
        operator: text,
        message: text,
        messageId: text,
        preparedAt: instant,
        sequence: fc.maxSafeNat(),
        receivedAt: instant,
      },
      'operator',
      'message',
      'messageId',
      'receivedAt',
    ),
    cancelled: fc.constant(true),
    number: text,
    numberType: fc.constantFrom('s10', 'house-waybill', 'other'),
    masterWaybill: text,
    ucr: text,
    circumstance: text,
    postedOn: text,
    mailClass: text,
    nature: fc.constantFrom('sale', 'return', 'gift', 'sample', 'documents', 'mixed', 'other'),
    orderReference: text,
    dispatchedFrom: text,
    destination: text,
    destinationPostcodeArea: text,
    grossMassKg: text,
    pieces: number,
    totalValue: amount,
    transportCharges: amount,
    insurance: amount,
    discount: amount,
    foreignTax: amount,
    vatScheme: fc.record({ kind: text, number: text }),
    consignor: traits,
    consignee: traits,
    platform: text,
    documents: fc.array(fc.record({ type: text, reference: text }), { minLength: 1, maxLength: 3 }),
    receptacleId: text,
    despatchId: text,
    routing: texts,
    purchasedOn: text,
    expectedDepartureAt: instant,
    expectedArrivalAt: instant,
    lines: fc.array(line, { maxLength: 3 }),
  },
  'kind',
  'channel',
  'submission',
  'number',
  'numberType',
  'consignor',
  'consignee',
  'lines',
);

export const revision: fc.Arbitrary<OfficerRevision> = partly<OfficerRevision>(
  {
    by: text,
    at: instant,
    totalValue: amount,
    grossMassKg: text,
    lines: fc.array(
      partly<NonNullable<OfficerRevision['lines']>[number]>(
        { line: count, description: text, hs: text, origin: text, quantity: number, value: amount },
        'line',
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  'by',
  'at',
);

const relief = partly<Relief>(
  {
    status: fc.constantFrom('free', 'due', 'collected-at-sale', 'flat-charge', 'simplified', 'unknown'),
    ruleId: text,
    proposedBy: text,
    ruleVersion: text,
    compared: amount,
    threshold: amount,
    charge: amount,
    rates: fc.array(fc.record({ from: text, to: text, rate: text, date: text, source: text }), {
      minLength: 1,
      maxLength: 2,
    }),
    reason: text,
    missing: texts,
  },
  'status',
  'reason',
);

const scope = partly<IprScope>(
  {
    status: fc.constantFrom('outside', 'ordinary', 'small-consignment', 'unknown'),
    ruleId: text,
    reason: text,
    missing: texts,
  },
  'status',
  'reason',
);

const hold = partly<HoldStatus>(
  {
    kind: fc.constantFrom('RFI', 'RFS', 'DNL', 'customs'),
    action: fc.constantFrom('placed', 'still-in-place', 'removed'),
    reference: text,
    placedAt: instant,
    pointer: text,
    text,
  },
  'kind',
  'action',
  'reference',
  'placedAt',
  'text',
);

const GROUPS = [
  'brand',
  'data',
  'value',
  'pattern',
  'party',
  'route',
  'intelligence',
  'physical',
  'safety',
  'control',
] as const;
const group = fc.constantFrom(...GROUPS);
const byName = <T>(value: fc.Arbitrary<T>, name: fc.Arbitrary<string> = text) =>
  fc.dictionary(
    name.filter((key) => key !== '__proto__'),
    value,
    { maxKeys: 3, noNullPrototype: true },
  );

const indicator = partly<Screening['indicators'][number]>(
  {
    id: text,
    version: count,
    group,
    strength: number,
    points: number,
    text,
    saw: fc.array(
      partly<Screening['indicators'][number]['saw'][number]>({ name: text, value: text, usual: text }, 'name', 'value'),
      { maxLength: 2 },
    ),
    spans: fc.array(fc.record({ pointer: text, start: count, end: count }), { minLength: 1, maxLength: 2 }),
  },
  'id',
  'version',
  'group',
  'strength',
  'points',
  'text',
  'saw',
);

export const screening: fc.Arbitrary<Screening> = partly<Screening>(
  {
    itemId: text,
    number: text,
    causedBy: text,
    assessmentNo: count,
    basedOn: fc.array(
      fc.record({
        kind: fc.constantFrom('security', 'fiscal'),
        operator: text,
        messageId: text,
        channel: fc.constantFrom('postal', 'express'),
      }),
      { maxLength: 2 },
    ),
    provisional: fc.boolean(),
    accepted: fc.boolean(),
    cancelled: fc.boolean(),
    quality: fc.array(
      fc.record({ code: text, severity: fc.constantFrom('error', 'incomplete', 'warning'), pointer: text, text }),
      { maxLength: 2 },
    ),
    relief: partly<NonNullable<Screening['relief']>>({ duty: relief, vat: relief, gift: relief }, 'duty', 'vat'),
    iprScope: scope,
    indicators: fc.array(indicator, { maxLength: 2 }),
    unjudged: fc.array(fc.record({ id: text, version: count, missing: someTexts }), { maxLength: 2 }),
    score: fc.record({
      points: number,
      byGroup: byName(number, group),
      caps: fc.array(fc.record({ groups: fc.subarray([...GROUPS]), cap: number, before: number }), { maxLength: 2 }),
    }),
    lane: fc.constantFrom(...LANES),
    holds: fc.array(hold, { maxLength: 3 }),
    selected: fc.boolean(),
    selection: fc.array(
      fc.record({
        kind: fc.constantFrom('score', 'criterion', 'alert', 'application', 'random', 'missing-data', 'hold'),
        reference: text,
      }),
      { maxLength: 2 },
    ),
    help: fc.array(fc.record({ pointer: text, text, wouldBe: fc.constantFrom(...LANES) }), { maxLength: 2 }),
    changes: fc.array(fc.record({ what: text, before: text, after: text }), { maxLength: 2 }),
    receipt: fc.record({ factsDigest: text, rulePack: text, engine: text, lookups: byName(text), clock: instant }),
  },
  'itemId',
  'number',
  'causedBy',
  'assessmentNo',
  'basedOn',
  'provisional',
  'accepted',
  'cancelled',
  'quality',
  'indicators',
  'unjudged',
  'holds',
  'selected',
  'selection',
  'help',
  'changes',
  'receipt',
);

export const physical: fc.Arbitrary<PhysicalEvent> = partly<PhysicalEvent>(
  { kind: fc.constantFrom('departed', 'arrived', 'presented', 'released'), at: instant, code: text, place: text },
  'kind',
  'at',
);

export const right: fc.Arbitrary<Right> = partly<Right>(
  {
    rightId: text,
    type: text,
    mark: text,
    variants: someTexts,
    doNotMatch: someTexts,
    holderId: text,
    niceClasses: fc.array(count, { maxLength: 3 }),
    categories: someTexts,
    referencePrice: amount,
    validFrom: text,
    validTo: text,
    applications: fc.array(
      partly<Right['applications'][number]>(
        {
          applicationId: text,
          jurisdictions: someTexts,
          validFrom: text,
          validTo: text,
          smallConsignments: fc.boolean(),
          authorisedKeys: someTexts,
        },
        'applicationId',
        'jurisdictions',
        'smallConsignments',
        'authorisedKeys',
      ),
      { maxLength: 2 },
    ),
  },
  'rightId',
  'type',
  'mark',
  'variants',
  'doNotMatch',
  'holderId',
  'niceClasses',
  'categories',
  'applications',
);
