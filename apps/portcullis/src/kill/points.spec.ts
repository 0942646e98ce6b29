import { seeded } from '@portcullis/traffic';

import { drawPoints } from './points.ts';

const PLACES = [
  'topic post.in',
  'topic items',
  'collection postal-messages',
  'collection items',
  'collection decisions',
  'topic screenings',
  'topic post.out',
  'collection inspection-tasks',
  'topic inspections',
  'collection partner-outbox',
  'topic exchange',
];

describe('drawPoints', () => {
  const written = new Map(PLACES.map((place) => [place, 100]));

  it('draws twenty points over all places and moments, within what is written', () => {
    const points = drawPoints(written, seeded(1));
    expect(points).toHaveLength(20);
    expect(new Set(points.map(({ place }) => place))).toEqual(new Set(PLACES));
    expect(new Set(points.map(({ moment }) => moment))).toEqual(new Set(['before', 'halfway', 'after']));
    for (const { record } of points) expect([record >= 1, record <= 100]).toEqual([true, true]);
  });

  it('draws the same points for the same seed', () => {
    expect(drawPoints(written, seeded(2))).toEqual(drawPoints(written, seeded(2)));
    expect(drawPoints(written, seeded(2))).not.toEqual(drawPoints(written, seeded(3)));
  });

  it('refuses a run that wrote nothing at a place', () => {
    expect(() => drawPoints(new Map(), seeded(1))).toThrow('nothing was written to the topic post.in');
  });
});
