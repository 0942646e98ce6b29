import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, aSighting, inShort, judgeOne, without } from '../testing/index.ts';
import { splitConsignment } from './split-consignment.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const limits = [eur('150.00')];

const parcels = (
  values: readonly number[],
  declaration: Parameters<typeof aDeclaration>[0] = {},
  day = '2026-03-08',
): Facts =>
  aFacts({
    declaration,
    sightings: {
      identified: true,
      truncated: false,
      others: values.map((value, i) => aSighting({ itemId: `other-${i}`, day, value: eur(`${value}.00`) })),
    },
  });

const others = (...values: ({ amount: string; currency: string } | undefined)[]): Facts =>
  aFacts({
    sightings: {
      identified: true,
      truncated: false,
      others: values.map((value) => (value === undefined ? without(aSighting(), 'value') : aSighting({ value }))),
    },
  });

const bothSides = aFacts({
  sightings: {
    identified: true,
    truncated: false,
    others: [aSighting({ day: '2026-02-26' }), aSighting({ day: '2026-02-26' }), aSighting({ day: '2026-03-20' })],
  },
});

describe('IPR-PAT-001', () => {
  it.each<[string, Facts, string]>([
    ['fires for four parcels whose sum exceeds the limit', parcels([50, 50, 50]), 'fires 1'],
    ['counts little for four parcels that do not exceed it', parcels([40, 40, 50]), 'fires 0.3'],
    ['is quiet for three parcels', parcels([70, 70]), 'quiet'],
    [
      'counts a parcel that is above the limit by itself as a parcel, not in the sum',
      parcels([151, 40, 40]),
      'fires 0.3',
    ],
    ['takes another parcel at the limit itself into the sum', parcels([150, 1, 1]), 'fires 1'],
    [
      'counts little if this parcel is above the limit by itself',
      parcels([50, 50, 50], { totalValue: eur('150.01') }),
      'fires 0.3',
    ],
    ['takes this parcel at the limit', parcels([1, 1, 1], { totalValue: eur('150.00') }), 'fires 1'],
    ['reaches 13 days back', parcels([50, 50, 50], {}, '2026-02-25'), 'fires 1'],
    ['does not reach 14 days back', parcels([50, 50, 50], {}, '2026-02-24'), 'quiet'],
    ['reaches forward for parcels that came later', parcels([50, 50, 50], {}, '2026-03-23'), 'fires 1'],
    ['holds all in one window, not one on each side', bothSides, 'quiet'],
    ['converts what others declared', others(usd('50'), usd('50'), usd('50')), 'fires 1'],
    ['sums what it knows of others', others(usd('80'), undefined, usd('80')), 'fires 1'],
    [
      'cannot tell the sum without this value',
      { ...parcels([50, 50, 50]), declaration: without(aDeclaration({ lines: [] }), 'totalValue') },
      'unknown totalValue',
    ],
    [
      'cannot tell for a consignee who cannot be told from others',
      aFacts({ sightings: { identified: false, others: [], truncated: false } }),
      'unknown consignee.name consignee.street',
    ],
    [
      'cannot tell from a list that was cut',
      { ...parcels([1, 1, 1]), sightings: { ...parcels([1, 1, 1]).sightings, truncated: true } },
      'unknown sightings',
    ],
    ['is quiet without other parcels', aFacts(), 'quiet'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(splitConsignment, facts, { limits }))).toBe(expected);
  });

  it('counts little where no limit is in force', () => {
    expect(inShort(judgeOne(splitConsignment, parcels([50, 50, 50])))).toBe('fires 0.3');
  });
});
