import type { PhysicalEvent, Right } from '@portcullis/domain';
import fc from 'fast-check';

import { text, someTexts, count, instant, amount, partly } from './basics.ts';

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
