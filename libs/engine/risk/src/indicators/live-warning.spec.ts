import type { Facts } from '@portcullis/domain';

import { aFacts, inShort, judgeOne } from '../testing/index.ts';
import { liveWarning } from './live-warning.ts';

const warned = (...alerts: [reliability: string, ageDays: number][]): Facts =>
  aFacts({
    alerts: alerts.map(([reliability, ageDays], i) => ({ id: `alert-${i}`, reliability, ageDays, text: 'example' })),
  });

describe('IPR-INT-001', () => {
  it.each<[string, Facts, string]>([
    ['fires for a fresh warning of a reliable source', warned(['A', 0]), 'fires 1'],
    ['counts it half after 90 days', warned(['A', 90]), 'fires 0.5'],
    ['counts a usually reliable source for less', warned(['B', 0]), 'fires 0.9'],
    ['counts a fairly reliable source for less', warned(['C', 0]), 'fires 0.6'],
    ['counts an unreliable source little', warned(['E', 0]), 'fires 0.2'],
    ['counts a source that cannot be judged above an unreliable one', warned(['F', 0]), 'fires 0.4'],
    ['takes a letter off the scale for one that cannot be judged', warned(['?', 0]), 'fires 0.4'],
    ['lets the strongest of several speak', warned(['E', 0], ['A', 90], ['C', 200]), 'fires 0.5'],
    ['is quiet without a warning', aFacts(), 'quiet'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(liveWarning, facts))).toBe(expected);
  });
});
