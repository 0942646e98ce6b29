import type { Facts } from '@portcullis/domain';

import { aDeclaration, aFacts, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { contradictingDeclarations } from './contradicting-declarations.ts';

const stranger = without(aParty(), 'identityKey', 'nameKey', 'addressKey');

const beside = (other: Parameters<typeof aDeclaration>[0], missing: ('totalValue' | 'grossMassKg')[] = []): Facts =>
  aFacts({ otherDeclaration: without(aDeclaration({ kind: 'security', ...other }), ...missing) });

describe('IPR-DESC-005', () => {
  it.each<[string, Facts, string]>([
    ['is quiet with one declaration', aFacts(), 'quiet'],
    ['is quiet if both agree', beside({}), 'quiet'],
    ['is quiet if the other was cancelled', beside({ cancelled: true, grossMassKg: '9' }), 'quiet'],
    ['tolerates masses 20 % apart', beside({ grossMassKg: '0.240' }), 'quiet'],
    ['fires for masses further apart', beside({ grossMassKg: '0.239' }), 'fires 0.6'],
    ['tolerates values 20 % apart', beside({ totalValue: { amount: '25.00', currency: 'EUR' } }), 'quiet'],
    ['fires for values further apart', beside({ totalValue: { amount: '25.01', currency: 'EUR' } }), 'fires 0.6'],
    ['converts values first', beside({ totalValue: { amount: '22.22', currency: 'USD' } }), 'quiet'],
    [
      'fires for another party',
      beside({ consignee: aParty({ identityKey: 'x', nameKey: 'y', addressKey: 'z' }) }),
      'fires 0.6',
    ],
    [
      'takes another spelling of the name at one address for the same party',
      beside({ consignee: aParty({ identityKey: 'x', nameKey: 'y' }) }),
      'quiet',
    ],
    [
      'fires in full for two differences',
      beside({ grossMassKg: '2', totalValue: { amount: '200', currency: 'EUR' } }),
      'fires 1',
    ],
    ['compares what both state', beside({}, ['totalValue']), 'quiet'],
    [
      'cannot tell if they share nothing',
      beside({ consignor: stranger, consignee: stranger }, ['totalValue', 'grossMassKg']),
      'unknown grossMassKg totalValue consignor.name consignee.name',
    ],
    [
      'cannot tell without a rate, if they share nothing else',
      beside({ consignor: stranger, consignee: stranger, totalValue: { amount: '1', currency: 'CHF' } }, [
        'grossMassKg',
      ]),
      'unknown grossMassKg rates.CHF-EUR consignor.name consignee.name',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(contradictingDeclarations, facts))).toBe(expected);
  });
});
