import type { Declaration } from '@portcullis/domain';
import fc from 'fast-check';

import type { DeskEvent } from './events.ts';
import { aDeskDeclaration, declared, openTestDesk } from './testing/index.ts';

const withText = (text: string, overrides: Parameters<typeof aDeskDeclaration>[0]): Declaration => {
  const base = aDeskDeclaration(overrides);
  return { ...base, lines: base.lines.map((l) => ({ ...l, description: text })) };
};

/** Messages about one number: amendments, a filing of the other kind, a fake, an error, no clock, a cancellation, re-use. */
const MESSAGES: readonly DeskEvent[] = [
  declared(aDeskDeclaration()),
  declared(withText('z3phyrine shirt', { messageId: 'm-2', preparedAt: '2026-02-20T01:00:00.000Z' })),
  declared(withText('Wooden comb', { messageId: 'm-3', preparedAt: '2026-02-20T06:00:00.000Z' })),
  declared(withText('Cotton shirt', { kind: 'security', messageId: 'm-4', grossMassKg: '2.000' })),
  declared(aDeskDeclaration({ messageId: 'm-5', preparedAt: '2026-02-20T07:00:00.000Z', grossMassKg: '-2' })),
  declared(withText('Paper fan', { messageId: 'm-6', preparedAt: undefined })),
  declared({
    ...aDeskDeclaration({ messageId: 'm-7', preparedAt: '2026-02-20T05:00:00.000Z' }),
    cancelled: true,
    lines: [],
  }),
  declared(aDeskDeclaration({ messageId: 'm-8', postedOn: '2024-10-01', preparedAt: '2024-10-01T00:00:00.000Z' })),
  { kind: 'physical', id: 'p-1', key: 'LX000000005NL', event: { kind: 'departed', at: '2026-02-20T20:00:00.000Z' } },
  { kind: 'physical', id: 'p-2', key: 'LX000000005NL', event: { kind: 'arrived', at: '2026-02-21T20:00:00.000Z' } },
];

/** Item state without what tells of the way there: the order of decisions and the list of submissions as they came. */
async function endState(events: readonly (readonly DeskEvent[])[]): Promise<unknown> {
  await using test = await openTestDesk();
  for (const batch of events) await test.desk.decide(batch);
  // One more event shows what the item is now, whichever message came last.
  const probe: DeskEvent = {
    kind: 'physical',
    id: 'probe',
    key: 'LX000000005NL',
    event: { kind: 'presented', at: '2026-02-23T00:00:00.000Z' },
  };
  const [last] = await test.desk.decide([probe]);
  const document = await test.desk.item('LX000000005NL');
  const screening = last?.decided?.screening;
  return {
    items: document?.items.map((item) => ({
      itemId: item.itemId,
      firstOn: item.firstOn,
      submissions: item.submissions.map((s) => [s.eventId, s.accepted]).sort(),
      physical: item.physical,
      holds: item.openHolds.map(({ kind, reference }) => [kind, reference]).sort(),
      sighted: item.sighted,
    })),
    decided: screening && {
      lane: screening.lane,
      cancelled: screening.cancelled,
      basedOn: screening.basedOn,
      relief: screening.relief,
      iprScope: screening.iprScope,
      indicators: screening.indicators,
      score: screening.score,
    },
  };
}

describe('order of messages', () => {
  it('does not matter: any permutation and duplication of one item ends in the same state', async () => {
    const expected = await endState([MESSAGES]);
    const shuffled = fc
      .shuffledSubarray([...MESSAGES], { minLength: MESSAGES.length })
      .chain((messages) => fc.tuple(fc.constant(messages), fc.subarray(messages), fc.integer({ min: 1, max: 4 })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([messages, repeated, size]) => {
        const all = [...messages, ...repeated];
        const batches: DeskEvent[][] = [];
        for (let at = 0; at < all.length; at += size) batches.push(all.slice(at, at + size));
        expect(await endState(batches)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
