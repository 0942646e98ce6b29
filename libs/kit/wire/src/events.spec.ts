import { InspectionDecided, ItemScreened } from '@portcullis/contracts';
import type { NewRecord } from '@portcullis/event-log';
import fc from 'fast-check';

import {
  declaredRecord,
  itemKey,
  itemKeyOf,
  physicalRecord,
  readItemEvent,
  reopenedRecord,
  sealedFromText,
  sealedToText,
} from './events.ts';
import { INSPECTION_DECIDED, ITEM_SCREENED, readInspectionDecided, readScreened } from './read-record.ts';
import { readRight, rightRecord } from './right.ts';
import { instant, text } from './testing/basics.ts';
import { declaration } from './testing/declarations.ts';
import { physical, right } from './testing/facts.ts';

const block = fc.record({ keyId: text, sealed: fc.uint8Array({ minLength: 1, maxLength: 40 }) });
const [aDeclaration] = fc.sample(declaration, { numRuns: 1, seed: 1 });
const [aRight] = fc.sample(right, { numRuns: 1, seed: 1 });
const at = '2026-01-01T00:00:00.000Z';
const of = { number: 'n', itemId: 'n~2026', reason: 'sum-changed', becauseOf: 'e', at };

describe('the events of items come back from the log as they were', () => {
  it('declared, with and without the sealed parties', () => {
    fc.assert(
      fc.property(text, declaration, fc.option(block, { nil: undefined }), (id, d, sealed) => {
        const event = readItemEvent(declaredRecord(id, d, sealed));
        expect(event).toMatchObject({ kind: 'declared', id, number: d.number });
        if (event?.kind !== 'declared') throw new Error('not declared');
        expect(event.declaration).toEqual(d);
        expect(event.sealed && { keyId: event.sealed.keyId, sealed: [...event.sealed.sealed] }).toEqual(
          sealed && { keyId: sealed.keyId, sealed: [...sealed.sealed] },
        );
      }),
    );
  });

  it('physical', () => {
    fc.assert(
      fc.property(text, text, text, physical, (id, number, operator, event) => {
        const record = physicalRecord(id, number, { number, operator, event });
        expect(readItemEvent(record)).toEqual({ kind: 'physical', id, number, operator, event });
      }),
    );
  });

  it('reopened', () => {
    fc.assert(
      fc.property(text, text, text, text, instant, (id, number, itemId, reason, at) => {
        const record = reopenedRecord(id, number, { number, itemId, reason, becauseOf: 'e', at });
        expect(readItemEvent(record)).toEqual({ kind: 'reopened', id, number, itemId, reason, at });
      }),
    );
  });
});

describe('a right', () => {
  it('comes back from the log as it was, under its id as the key', () => {
    fc.assert(
      fc.property(right, (r) => {
        const record = rightRecord('id', r);
        expect(record.key).toBe(r.rightId);
        expect(readRight(record)).toEqual(r);
      }),
    );
  });
});

describe('sealed parties', () => {
  it('are the same bytes after they were text', () => {
    fc.assert(
      fc.property(block, ({ keyId, sealed }) => {
        const back = sealedFromText(sealedToText({ keyId, sealed }));
        expect([back.keyId, [...back.sealed]]).toEqual([keyId, [...sealed]]);
      }),
    );
  });
});

describe('a record that cannot be read', () => {
  const readers: readonly [string, NewRecord, (record: NewRecord) => unknown][] = [
    ['declared', declaredRecord('e', aDeclaration!, undefined), readItemEvent],
    ['reopened', reopenedRecord('e', 'k', of), readItemEvent],
    [
      'departed',
      physicalRecord('e', 'k', { number: 'n', operator: 'o', event: { kind: 'departed', at } }),
      readItemEvent,
    ],
    ['right', rightRecord('e', aRight!), readRight],
    ['screened', { id: 'e', key: 'k', type: ITEM_SCREENED, value: screenedBytes() }, readScreened],
    ['decided', { id: 'e', key: 'k', type: INSPECTION_DECIDED, value: decidedBytes() }, readInspectionDecided],
  ];

  it.each(readers)('as %s is undefined: broken bytes, no bytes, another type', (_, record, read) => {
    expect(read(record)).toBeDefined();
    expect(read({ ...record, value: record.value!.slice(0, -1) })).toBeUndefined();
    expect(read({ ...record, value: Buffer.from([0xff]) })).toBeUndefined();
    expect(read({ ...record, value: null })).toBeUndefined();
    expect(read({ ...record, type: 'portcullis.items.v9.Other' })).toBeUndefined();
  });

  it('never throws, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (value) => {
        for (const [, record, read] of readers) read({ ...record, value });
      }),
      { numRuns: 500 },
    );
  });

  it('is one without its instant', () => {
    const empty = Buffer.alloc(0);
    expect(readItemEvent({ ...readers[1]![1], value: empty })).toBeUndefined();
    expect(readItemEvent({ ...readers[2]![1], value: empty })).toBeUndefined();
  });
});

describe('the log key', () => {
  it('is the S10 number alone, and another number only within its operator', () => {
    const submission = { ...aDeclaration!.submission, operator: 'o' };
    expect(itemKey({ number: 'LX000000005NL', numberType: 's10', submission })).toBe('LX000000005NL');
    expect(itemKey({ number: 'HX-1', numberType: 'house-waybill', submission })).toBe('o/HX-1');
    expect(itemKeyOf('HX-1', false, 'p')).toBe('p/HX-1');
  });
});

function screenedBytes(): Uint8Array {
  return ItemScreened.encode(ItemScreened.fromPartial({ screening: { itemId: 'i' } })).finish();
}

function decidedBytes(): Uint8Array {
  return InspectionDecided.encode(InspectionDecided.fromPartial({ itemId: 'i' })).finish();
}
