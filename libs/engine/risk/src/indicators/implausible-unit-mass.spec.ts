import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, inShort, judgeOne, without } from '../testing/index.ts';
import { implausibleUnitMass } from './implausible-unit-mass.ts';

const weighing = (grossMassKg: string, quantity = 1): Facts =>
  aFacts({ declaration: { lines: [aLine({ grossMassKg, quantity })] } });

describe('IPR-VAL-003', () => {
  it.each<[string, Facts, string]>([
    ['is quiet at the least usual mass', weighing('0.1'), 'quiet'],
    ['counts half just below it', weighing('0.099'), 'fires 0.5'],
    ['counts half at half of it', weighing('0.050'), 'fires 0.5'],
    ['fires below half of it', weighing('0.049'), 'fires 1'],
    ['is quiet at the most usual mass', weighing('1.5'), 'quiet'],
    ['counts half just above it', weighing('1.501'), 'fires 0.5'],
    ['counts half at twice of it', weighing('3'), 'fires 0.5'],
    ['fires above twice of it', weighing('3.001'), 'fires 1'],
    ['takes the mass of one piece', weighing('3', 2), 'quiet'],
    [
      'takes the net mass where there is no gross one',
      aFacts({ declaration: { lines: [without(aLine({ netMassKg: '4' }), 'grossMassKg')] } }),
      'fires 1',
    ],
    [
      'takes the mass of the item for its only line',
      aFacts({ declaration: { grossMassKg: '4', lines: [without(aLine(), 'grossMassKg', 'netMassKg')] } }),
      'fires 1',
    ],
    [
      'does not take it for one line of two',
      aFacts({
        declaration: { lines: [without(aLine(), 'grossMassKg', 'netMassKg'), aLine()] },
        lines: [aLineFact(), aLineFact()],
      }),
      'unknown lines[0].grossMassKg',
    ],
    ['cannot tell for a mass of zero', weighing('0'), 'unknown lines[0].grossMassKg'],
    ['cannot tell for a mass that is no number', weighing('1,5'), 'unknown lines[0].grossMassKg'],
    [
      'cannot tell without a quantity',
      aFacts({ declaration: { lines: [without(aLine(), 'quantity')] } }),
      'unknown lines[0].quantity',
    ],
    [
      'cannot tell for goods of unknown kind',
      aFacts({ lines: [without(aLineFact(), 'usualUnitKg')] }),
      'unknown lines[0].hs',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(implausibleUnitMass, facts))).toBe(expected);
  });
});
