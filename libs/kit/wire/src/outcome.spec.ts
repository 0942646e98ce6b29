import * as wire from '@portcullis/contracts';
import type { Screening } from '@portcullis/domain';
import fc from 'fast-check';

import { outcomeOf } from './outcome.ts';
import { text } from './testing/basics.ts';
import { screening } from './testing/screenings.ts';

const bytesOf = (s: Screening, operator: string) => Buffer.from(wire.Outcome.encode(outcomeOf(s, operator)).finish());
const planted = 'PLANTED';

/** The same decision with a word in everything that operators are not told. */
const withPlanted = (s: Screening): Screening => ({
  ...s,
  causedBy: planted,
  iprScope: { status: 'ordinary', reason: planted, ruleId: planted, missing: [planted] },
  indicators: [
    {
      id: planted,
      version: 1,
      group: 'brand',
      strength: 1,
      points: 61.5,
      text: planted,
      saw: [{ name: planted, value: planted, usual: planted }],
      spans: [{ pointer: planted, start: 0, end: 1 }],
    },
  ],
  unjudged: [{ id: planted, version: 1, missing: [planted] }],
  score: { points: 61.5, byGroup: { brand: 61.5 }, caps: [{ groups: ['brand'], cap: 61.5, before: 99 }] },
  selection: [{ kind: 'random', reference: planted }],
  changes: [{ what: planted, before: planted, after: planted }],
  receipt: { ...s.receipt, factsDigest: planted, rulePack: planted, engine: planted, lookups: { [planted]: planted } },
  basedOn: [...s.basedOn, { kind: 'fiscal', operator: planted, messageId: planted, channel: 'postal' }],
});

describe('outcomeOf', () => {
  it('has no lane, score, indicator, selection, change or receipt in its bytes', () => {
    fc.assert(
      fc.property(screening, text, (s, operator) => {
        const bytes = bytesOf(withPlanted(s), operator);
        expect(bytes.includes(planted)).toBe(false);
        const points = Buffer.alloc(8);
        points.writeDoubleLE(61.5);
        expect(bytes.includes(points)).toBe(false);
        for (const { wouldBe } of wire.Outcome.decode(bytes).help) expect(wouldBe).toBe(wire.Lane.UNSPECIFIED);
      }),
    );
  });

  it('is the same whatever chose the item', () => {
    fc.assert(
      fc.property(screening, text, (s, operator) => {
        expect(bytesOf(withPlanted(s), operator)).toEqual(bytesOf(s, operator));
        const unselected = {
          ...s,
          selected: !s.selected,
          help: s.help.map((help) => ({ ...help, wouldBe: 'red' as const })),
        };
        expect(bytesOf(unselected, operator)).toEqual(bytesOf(s, operator));
      }),
    );
  });

  it.each(['blue', 'orange', 'red'] as const)('tells nothing of the lane %s that green does not tell', (lane) => {
    fc.assert(
      fc.property(screening, text, (s, operator) =>
        expect(bytesOf({ ...s, lane }, operator)).toEqual(bytesOf({ ...s, lane: 'green' }, operator)),
      ),
    );
  });

  const [some] = fc.sample(screening, { numRuns: 1, seed: 1 });
  const base: Screening = { ...some!, accepted: true, cancelled: false, lane: 'green', holds: [] };
  const hold = {
    kind: 'customs',
    action: 'placed',
    reference: 'r',
    placedAt: '2026-01-01T00:00:00.000Z',
    text: 't',
  } as const;
  it.each<[wire.Decision, Partial<Screening>]>([
    [wire.Decision.NO_OBJECTION, {}],
    [wire.Decision.NO_OBJECTION, { holds: [{ ...hold, action: 'removed' }] }],
    [wire.Decision.INFORMATION_NEEDED, { lane: 'yellow' }],
    [wire.Decision.INFORMATION_NEEDED, { holds: [{ ...hold, kind: 'RFI', action: 'still-in-place' }] }],
    [wire.Decision.HOLD, { holds: [hold] }],
    [wire.Decision.HOLD, { lane: 'yellow', holds: [{ ...hold, kind: 'DNL' }] }],
    [wire.Decision.NOT_ACCEPTED, { accepted: false, holds: [hold] }],
    [wire.Decision.CANCELLED, { cancelled: true, holds: [hold] }],
  ])('says %s', (decision, overrides) => {
    expect(outcomeOf({ ...base, ...overrides }, 'o').decision).toBe(decision);
  });

  it('names the operator’s own message', () => {
    const basedOn = ['a', 'b'].map(
      (operator) => ({ kind: 'fiscal', operator, messageId: `m-${operator}`, channel: 'postal' }) as const,
    );
    expect(outcomeOf({ ...base, basedOn }, 'b').messageId).toBe('m-b');
    expect(outcomeOf({ ...base, basedOn }, 'c').messageId).toBe('');
  });
});
