import type { Declaration, PhysicalEvent } from '@portcullis/domain';

import { ratesOf } from './offices.ts';
import { aFacts } from './testing/index.ts';

const rate = (randomRate: number) => ({ randomRate, auditRate: 0 });
const offices = { '*': rate(0), NLHAGI: rate(0.1), NLAMSA: rate(0.2) };
const at = (kind: PhysicalEvent['kind'], place: string): PhysicalEvent => ({
  kind,
  place,
  at: '2026-03-10T09:00:00.000Z',
});

describe('ratesOf', () => {
  it.each<[string, PhysicalEvent[], Partial<Declaration>, number]>([
    ['takes the place of arrival', [at('arrived', 'NLHAGI')], {}, 0.1],
    ['takes the latest of arrival and presentation', [at('arrived', 'NLHAGI'), at('presented', 'NLAMSA')], {}, 0.2],
    ['does not take the place of departure', [at('departed', 'NLHAGI')], {}, 0],
    ['passes over a place that is no office', [at('arrived', 'NLHAGI'), at('presented', 'elsewhere')], {}, 0.1],
    ['takes the office the receptacle is bound for', [], { receptacleId: 'USLAXANLHAGICCN60123001010054' }, 0.1],
    ['takes the office the despatch is bound for', [], { despatchId: 'USLAXANLAMSACCN60123' }, 0.2],
    [
      'prefers where it arrived to where it was bound',
      [at('arrived', 'NLAMSA')],
      { despatchId: 'USLAXANLHAGICCN60123' },
      0.2,
    ],
    ['takes a place named like a member of every object for no office', [at('arrived', 'constructor')], {}, 0],
    ['takes the rates of other offices without a place', [], {}, 0],
    ['takes them for an identifier too short to tell', [], { despatchId: 'USLAXANLH' }, 0],
  ])('%s', (_, physical, declaration, expected) => {
    expect(ratesOf(aFacts({ physical, declaration }), offices).randomRate).toBe(expected);
  });
});
