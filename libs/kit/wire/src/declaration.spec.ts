import * as wire from '@portcullis/contracts';
import fc from 'fast-check';

import { declarationFromWire, declarationToWire, revisionFromWire, revisionToWire } from './declaration.ts';
import { declaration, revision } from './testing/declarations.ts';

const NEWER = 'UNRECOGNIZED';

/** What a reader makes of it after it went over the wire, as a writer may have changed it. */
const readBack = (message: wire.Declaration) =>
  declarationFromWire(wire.Declaration.decode(wire.Declaration.encode(message).finish()));

const one = fc.sample(declaration, { numRuns: 1, seed: 1 })[0]!;

describe('a declaration', () => {
  it('comes back from the wire exactly as it was', () => {
    fc.assert(fc.property(declaration, (d) => expect(readBack(declarationToWire(d))).toEqual(d)));
  });

  it('has no member that is there and undefined', () => {
    const message = wire.Declaration.fromPartial({
      ...declarationToWire(one),
      documents: [],
      routing: [],
      submission: { operator: 'o' },
    });
    expect(Object.entries(declarationFromWire(message) ?? {}).filter(([, value]) => value === undefined)).toEqual([]);
  });

  it.each([
    ['submission', { submission: undefined }],
    ['number', { number: '' }],
    ['kind', { kind: wire.DeclarationKind.UNSPECIFIED }],
    ['kind of this version', { kind: NEWER }],
    ['channel', { channel: wire.Channel.UNSPECIFIED }],
    ['channel of this version', { channel: NEWER }],
  ] as const)('cannot be read without its %s', (_, changed) => {
    expect(readBack({ ...declarationToWire(one), ...changed })).toBeUndefined();
  });

  it('reads what a newer writer said, and this version does not know, as not declared', () => {
    const newer = { ...declarationToWire({ ...one, nature: 'gift' }), nature: NEWER, numberType: NEWER } as const;
    const consignor = { ...newer.consignor!, typeOfPerson: NEWER } as const;
    const read = readBack({ ...newer, consignor });
    expect(read).not.toHaveProperty('nature');
    expect(read).toMatchObject({ numberType: 'other', consignor: { typeOfPerson: 'unknown' } });
  });

  it('reads a time that no instant can name as not declared', () => {
    const message = { ...declarationToWire(one), expectedArrivalAt: new Date(8.64e15) };
    expect(declarationFromWire(message)).not.toHaveProperty('expectedArrivalAt');
  });

  it('reads absent parties as parties of whom nothing is known', () => {
    const nothing = { typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false };
    const message = { ...declarationToWire(one), consignor: undefined, consignee: undefined };
    expect(readBack(message)).toMatchObject({ consignor: nothing, consignee: nothing });
  });
});

describe('a revision', () => {
  it('comes back from the wire exactly as it was', () => {
    fc.assert(
      fc.property(revision, (r) => {
        const bytes = wire.OfficerRevision.encode(revisionToWire(r)).finish();
        expect(revisionFromWire(wire.OfficerRevision.decode(bytes))).toEqual(r);
      }),
    );
  });
});
