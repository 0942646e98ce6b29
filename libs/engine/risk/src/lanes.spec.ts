import type { IprScope, ReliefResult, ReliefStatus } from '@portcullis/domain';

import { isReliable, laneOfScore, profileKey, unknownAsked } from './lanes.ts';

describe('laneOfScore', () => {
  it.each([
    [0, 'green'],
    [24.99, 'green'],
    [25, 'yellow'],
    [44.99, 'yellow'],
    [45, 'orange'],
    [64.99, 'orange'],
    [65, 'red'],
    [100, 'red'],
  ])('makes %d points %s', (points, lane) => {
    expect(laneOfScore(points, { yellowFrom: 25, orangeFrom: 45, redFrom: 65 })).toBe(lane);
  });
});

describe('isReliable', () => {
  it.each([
    ['A', true],
    ['B', true],
    ['C', false],
    ['F', false],
    ['', false],
  ])('a source of %j: %s', (reliability, expected) => {
    expect(isReliable({ id: 'a', reliability, ageDays: 0, text: '' })).toBe(expected);
  });
});

describe('profileKey', () => {
  it.each([
    ['NL', ['EU', '*'], 'EU'],
    ['NL', ['EU', 'NL', '*'], 'NL'],
    ['NL', ['*'], '*'],
    ['CH', ['EU', '*'], '*'],
    ['CH', ['EU', 'CH', '*'], 'CH'],
    [undefined, ['EU', '*'], '*'],
  ])('of %s among %j is %s', (destination, keys, expected) => {
    expect(profileKey(new Set(keys), destination)).toBe(expected);
  });
});

describe('unknownAsked', () => {
  const profile = (...unknownAsks: ('duty' | 'vat' | 'iprScope')[]) => ({
    id: 'p',
    version: '1',
    neededForFree: [],
    unknownAsks,
    keepDays: 1,
  });
  const relief = (duty: ReliefStatus, vat: ReliefStatus): ReliefResult => ({
    duty: { status: duty, reason: '' },
    vat: { status: vat, reason: '' },
  });
  const scope = (status: IprScope['status']): IprScope => ({ status, reason: '' });

  it.each<[string, ReturnType<typeof profile>, ReliefResult | undefined, IprScope | undefined, string[]]>([
    ['asks about what the profile names', profile('duty', 'vat'), relief('unknown', 'free'), undefined, ['duty']],
    ['asks about nothing the profile does not name', profile(), relief('unknown', 'unknown'), scope('unknown'), []],
    ['asks about an unknown scope', profile('iprScope'), undefined, scope('unknown'), ['iprScope']],
    ['is content with a scope that is known', profile('iprScope'), undefined, scope('outside'), []],
    [
      'takes what was not looked at for unknown',
      profile('duty', 'iprScope'),
      undefined,
      undefined,
      ['duty', 'iprScope'],
    ],
  ])('%s', (_, asks, reliefResult, iprScope, expected) => {
    expect(unknownAsked(asks, reliefResult, iprScope)).toEqual(expected);
  });
});
