import type { Facts } from '@portcullis/domain';

import { aFacts, aLineFact, aSighting, inShort, judgeOne, without } from '../testing/index.ts';
import { nearIdenticalParcels } from './near-identical-parcels.ts';

const masses = (sighting: ReturnType<typeof aSighting>): Facts =>
  aFacts({ sightings: { identified: true, truncated: false, others: [sighting, sighting, sighting] } });

const like = (count: number, overrides: Parameters<typeof aSighting>[0] = {}): Facts =>
  aFacts({
    sightings: {
      identified: true,
      truncated: false,
      others: Array.from({ length: count }, (_, i) => aSighting({ itemId: `other-${i}`, ...overrides })),
    },
  });

describe('IPR-PAT-002', () => {
  it.each<[string, Facts, string]>([
    ['fires for four like parcels', like(3), 'fires 1'],
    ['is quiet for three', like(2), 'quiet'],
    ['tolerates masses 10 % apart', like(3, { grossMassKg: '0.270' }), 'fires 1'],
    ['counts half for like words and other masses', like(3, { grossMassKg: '0.269' }), 'fires 0.5'],
    ['does not take an unknown mass for another', masses(without(aSighting(), 'grossMassKg')), 'fires 1'],
    ['is quiet for other words', like(3, { fingerprint: 'f-shoes' }), 'quiet'],
    ['reaches 29 days back', like(3, { day: '2026-02-09' }), 'fires 1'],
    ['does not reach 30 days back', like(3, { day: '2026-02-08' }), 'quiet'],
    ['cannot tell if others may be alike', masses(without(aSighting(), 'fingerprint')), 'unknown sightings'],
    [
      'cannot tell without words of its own',
      { ...like(3), lines: [without(aLineFact(), 'fingerprint')] },
      'unknown lines[0].description',
    ],
    [
      'cannot tell from a list that was cut',
      { ...like(1), sightings: { ...like(1).sightings, truncated: true } },
      'unknown sightings',
    ],
    [
      'cannot tell for a consignee who cannot be told from others',
      aFacts({ sightings: { identified: false, others: [], truncated: false } }),
      'unknown consignee.name consignee.street',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(nearIdenticalParcels, facts))).toBe(expected);
  });
});
