import { isAppError, type RulePack } from '@portcullis/domain';

import { compileRisk } from './compile.ts';
import { indicators } from './indicators/index.ts';
import { baselinePack } from './testing/index.ts';

const pack = baselinePack();
const setting = (id: string) => pack.indicators[id]!;
const withIndicator = (id: string, change: object): Partial<RulePack> => ({
  indicators: { ...pack.indicators, [id]: { ...setting(id), ...change } },
});

function refusal(overrides: Partial<RulePack>): string {
  try {
    compileRisk({ ...pack, ...overrides });
  } catch (error) {
    return isAppError(error) && error.code === 'invalid' ? error.message : `thrown otherwise: ${String(error)}`;
  }
  return 'accepted';
}

describe('compileRisk', () => {
  it('accepts the baseline pack and turns every indicator on, in the order of the list', () => {
    expect(compileRisk(pack).enabled.map(({ indicator }) => indicator.id)).toEqual(indicators.map(({ id }) => id));
  });

  it('lets parameters of the pack stand before those of the code', () => {
    const { enabled } = compileRisk({ ...pack, ...withIndicator('IPR-VAL-004', { parameters: {} }) });
    const { enabled: set } = compileRisk({
      ...pack,
      ...withIndicator('IPR-VAL-004', { parameters: { marginPct: 7 } }),
    });
    const of = (list: typeof enabled) => list.find(({ indicator }) => indicator.id === 'IPR-VAL-004')?.parameters;
    expect([of(enabled), of(set)]).toEqual([{ marginPct: 5 }, { marginPct: 7 }]);
  });

  it('leaves an indicator off that the pack does not list', () => {
    expect(compileRisk({ ...pack, indicators: {} }).enabled).toEqual([]);
  });

  it.each<[string, Partial<RulePack>, string]>([
    [
      'an indicator that is not known',
      { indicators: { 'IPR-NEW-001': { version: 1, weight: 1 } } },
      'indicator IPR-NEW-001 is not known',
    ],
    ['another version', withIndicator('IPR-VAL-004', { version: 2 }), 'indicator IPR-VAL-004 is of version 1, not 2'],
    [
      'a weight that is no number',
      withIndicator('IPR-VAL-004', { weight: Number.NaN }),
      'weight of IPR-VAL-004 is no number',
    ],
    ['a risk that mitigates', withIndicator('IPR-VAL-004', { weight: -1 }), 'weight of IPR-VAL-004 is below zero'],
    ['a relief that adds points', withIndicator('IPR-PTY-M01', { weight: 1 }), 'weight of IPR-PTY-M01 is above zero'],
    ['points for urgency', withIndicator('IPR-HSF-001', { weight: 1 }), 'weight of IPR-HSF-001 is not zero'],
    [
      'a parameter that is not known',
      withIndicator('IPR-VAL-004', { parameters: { margin: 5 } }),
      'IPR-VAL-004 has no parameter margin',
    ],
    [
      'a parameter named like a member of every object',
      withIndicator('IPR-VAL-004', { parameters: { toString: 5 } }),
      'IPR-VAL-004 has no parameter toString',
    ],
    [
      'a parameter of another type',
      withIndicator('IPR-VAL-004', { parameters: { marginPct: '5' } }),
      'parameter marginPct of IPR-VAL-004 is no number',
    ],
    [
      'a parameter below zero',
      withIndicator('IPR-VAL-004', { parameters: { marginPct: -1 } }),
      'parameter marginPct of IPR-VAL-004 is not zero or more',
    ],
    [
      'yellow and orange from the same score',
      { lanes: { yellowFrom: 45, orangeFrom: 45, redFrom: 65 } },
      'lanes do not ascend',
    ],
    ['red before orange', { lanes: { yellowFrom: 25, orangeFrom: 65, redFrom: 45 } }, 'lanes do not ascend'],
    ['red above the full score', { lanes: { yellowFrom: 25, orangeFrom: 45, redFrom: 101 } }, 'lanes do not ascend'],
    ['yellow below zero', { lanes: { yellowFrom: -1, orangeFrom: 45, redFrom: 65 } }, 'lanes do not ascend'],
    [
      'a lane that is no number',
      { lanes: { yellowFrom: Number.NaN, orangeFrom: 45, redFrom: 65 } },
      'lanes do not ascend',
    ],
    ['a cap below zero', { groupCaps: { ...pack.groupCaps, brand: -1 } }, 'cap of group brand is below zero'],
    [
      'a combined cap below zero',
      { combinedCaps: [{ groups: ['data', 'route'], cap: -1, reason: 'x' }] },
      'combined cap of data, route is below zero',
    ],
    [
      'combined caps that share a group',
      { combinedCaps: [...pack.combinedCaps, { groups: ['data', 'value'], cap: 50, reason: 'x' }] },
      'group data is under two combined caps',
    ],
    ['no rates for other offices', { offices: { NLHAGI: { randomRate: 0, auditRate: 0 } } }, 'offices have no *'],
    [
      'a rate above one',
      { offices: { '*': { randomRate: 1.01, auditRate: 0 } } },
      'rate 1.01 of office * is not in 0..1',
    ],
    ['no profile for other destinations', { profiles: { EU: pack.profiles['EU']! } }, 'profiles have no *'],
    [
      'a needed field that does not exist',
      { profiles: { '*': { ...pack.profiles['*']!, neededForFree: ['lines[].colour', 'consignee.shoeSize'] } } },
      'profile *: neededForFree names no field: lines[].colour; profile *: neededForFree names no field: consignee.shoeSize',
    ],
    [
      'no cap that keeps weak groups below orange',
      { combinedCaps: [] },
      'data, route, safety, control alone could reach orange (48 of 45)',
    ],
    [
      'a cap at the lower bound of orange',
      { combinedCaps: [{ ...pack.combinedCaps[0]!, cap: 45 }] },
      'alone could reach orange (45 of 45)',
    ],
  ])('refuses %s', (_, overrides, message) => {
    expect(refusal(overrides)).toContain(message);
  });

  it('accepts a cap just below orange', () => {
    expect(refusal({ combinedCaps: [{ ...pack.combinedCaps[0]!, cap: 44.99 }] })).toBe('accepted');
  });

  it('lists every problem at once, with the name of the pack', () => {
    const message = refusal({ ...withIndicator('IPR-VAL-004', { version: 2, weight: -1 }), offices: {} });
    expect(message).toBe(
      'rule pack baseline version 1: indicator IPR-VAL-004 is of version 1, not 2; weight of IPR-VAL-004 is below zero; offices have no *',
    );
  });
});

describe('the list of indicators', () => {
  it('names each once, by an id that says its group', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { id, asks } of indicators)
      expect([id, asks]).toEqual([expect.stringMatching(/^IPR-[A-Z]{3,5}-M?\d{2,3}$/), expect.stringMatching(/\?$/)]);
  });
});
