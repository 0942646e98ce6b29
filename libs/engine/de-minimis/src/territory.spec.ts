import { decideDeMinimis } from './decide.ts';
import { aPurchase, without } from './testing/questions.ts';
import { COMPILED } from './testing/rules.ts';
import { isListed, territoryOf } from './territory.ts';

const on = '2026-06-15';

describe('territoryOf', () => {
  it.each([
    ['DE', undefined, 'EU'],
    ['DE', '10115', 'EU'],
    ['ES', '28001', 'EU'],
    ['FR', '75001', 'EU'],
    ['FI', '00100', 'EU'],
    ['GB', 'B1 1AA', 'GB'],
    ['CH', '8000', 'CH'],
    ['de', undefined, 'de'],
  ])('puts %s %s under %s', (country, postcode, jurisdiction) => {
    expect(territoryOf(country, postcode, on)).toEqual({ ok: true, jurisdiction });
  });

  it.each([
    ['DE', '27498'],
    ['DE', '78266'],
    ['ES', '35001'],
    ['ES', 'ES-38001'],
    ['ES', '51001'],
    ['ES', '52 001'],
    ['FI', '22100'],
    ['FI', 'AX-22100'],
    ['FR', '97400'],
    ['GB', 'bt1 5gs'],
    ['IT', '23041'],
    ['AX', undefined],
    ['GP', undefined],
    ['IC', undefined],
    ['YT', undefined],
  ])('has no rules for the territory %s %s', (country, postcode) => {
    expect(territoryOf(country, postcode, on).ok).toBe(false);
  });

  it('leaves everything unknown where no rules are at hand', () => {
    for (const destination of ['RE', 'ZZ', 'XX']) {
      const answer = decideDeMinimis(aPurchase({ destination }), COMPILED);
      expect([answer.duty.status, answer.vat.status, answer.iprScope.status]).toEqual([
        'unknown',
        'unknown',
        'unknown',
      ]);
    }
    const nowhere = without(aPurchase(), 'destination');
    expect(decideDeMinimis(nowhere, COMPILED).duty).toMatchObject({ status: 'unknown', missing: ['/destination'] });
  });
});

it('reads EU on a list of countries as every member', () => {
  const list = new Set(['CH', 'EU']);
  expect(['CH', 'PT', 'GB'].map((country) => isListed(list, country))).toEqual([true, true, false]);
});
