import type { Declaration, GoodsLine, OfficerRevision, PartyTraits } from '@portcullis/domain';
import fc from 'fast-check';

import { text, texts, count, number, instant, amount, partly } from './basics.ts';

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
