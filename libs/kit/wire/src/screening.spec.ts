import * as wire from '@portcullis/contracts';
import fc from 'fast-check';

import { screeningFromWire, screeningToWire } from './screening.ts';
import { text } from './testing/basics.ts';
import { screening } from './testing/screenings.ts';

const NEWER = 'UNRECOGNIZED';

const overTheWire = (message: wire.Screening) => wire.Screening.decode(wire.Screening.encode(message).finish());

describe('a screening', () => {
  it('comes back from the wire exactly as it was', () => {
    fc.assert(fc.property(screening, (s) => expect(screeningFromWire(overTheWire(screeningToWire(s)))).toEqual(s)));
  });

  it('says where the facts are kept', () => {
    fc.assert(
      fc.property(screening, text, (s, id) => expect(overTheWire(screeningToWire(s, id)).receipt?.factsId).toBe(id)),
    );
  });

  it('reads what a newer writer said, and this version does not know, as absent or as the more careful', () => {
    fc.assert(
      fc.property(screening, (s) => {
        const message = screeningToWire(s);
        const read = screeningFromWire(
          overTheWire({
            ...message,
            lane: NEWER,
            duty: message.duty && { ...message.duty, status: NEWER },
            iprScope: message.iprScope && { ...message.iprScope, status: NEWER },
            holds: message.holds.map((hold) => ({ ...hold, kind: NEWER, action: NEWER })),
          }),
        );
        expect(read).not.toHaveProperty('lane');
        expect(read.relief?.duty.status).toBe(s.relief && 'unknown');
        expect(read.iprScope?.status).toBe(s.iprScope && 'unknown');
        for (const hold of read.holds) expect(hold).toMatchObject({ kind: 'customs', action: 'still-in-place' });
      }),
    );
  });
});
