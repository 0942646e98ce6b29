import {
  ItemArrived,
  ItemDeclared,
  ItemDeparted,
  ItemPresented,
  ItemReleased,
  ItemReopened,
  type PhysicalFact,
  type SealedParties,
} from '@portcullis/contracts';
import type { Declaration, Instant, PhysicalEvent, PhysicalKind } from '@portcullis/domain';
import type { NewRecord } from '@portcullis/event-log';

import { declarationFromWire, declarationToWire } from './declaration.ts';
import { fromTimestamp } from './instants.ts';
import { readRecord, type ReadableRecord } from './read-record.ts';

/** CloudEvents types on topic `items`. */
export const ITEM_DECLARED = 'portcullis.items.v1.ItemDeclared';
export const ITEM_REOPENED = 'portcullis.items.v1.ItemReopened';

const PHYSICAL = {
  departed: { type: 'portcullis.items.v1.ItemDeparted', codec: ItemDeparted },
  arrived: { type: 'portcullis.items.v1.ItemArrived', codec: ItemArrived },
  presented: { type: 'portcullis.items.v1.ItemPresented', codec: ItemPresented },
  released: { type: 'portcullis.items.v1.ItemReleased', codec: ItemReleased },
} as const satisfies Record<PhysicalKind, unknown>;

const KIND_OF: ReadonlyMap<string, PhysicalKind> = new Map(
  (['departed', 'arrived', 'presented', 'released'] as const).map((kind) => [PHYSICAL[kind].type, kind]),
);

/** The encrypted parties of one declaration. */
export interface SealedBlock {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

/** The same with its bytes in base64. */
export interface SealedText {
  readonly keyId: string;
  readonly sealed: string;
}

/** What topic `items` tells about one item. */
export type ItemEvent =
  | {
      readonly kind: 'declared';
      readonly id: string;
      readonly number: string;
      readonly declaration: Declaration;
      readonly sealed?: SealedBlock;
    }
  | {
      readonly kind: 'physical';
      readonly id: string;
      readonly number: string;
      readonly operator: string;
      readonly event: PhysicalEvent;
    }
  | {
      readonly kind: 'reopened';
      readonly id: string;
      readonly number: string;
      readonly itemId: string;
      readonly reason: string;
      readonly at: Instant;
    };

export function declaredRecord(id: string, declaration: Declaration, sealed: SealedBlock | undefined): NewRecord {
  return {
    id,
    key: itemKey(declaration),
    type: ITEM_DECLARED,
    value: ItemDeclared.encode({ declaration: declarationToWire(declaration), parties: sealedToWire(sealed) }).finish(),
  };
}

export function physicalRecord(
  id: string,
  key: string,
  of: { readonly number: string; readonly operator: string; readonly event: PhysicalEvent },
): NewRecord {
  const { type, codec } = PHYSICAL[of.event.kind];
  const fact: PhysicalFact = {
    number: of.number,
    at: new Date(of.event.at),
    code: of.event.code ?? '',
    place: of.event.place ?? '',
    operator: of.operator,
  };
  return { id, key, type, value: codec.encode({ fact }).finish() };
}

export function reopenedRecord(
  id: string,
  key: string,
  of: {
    readonly number: string;
    readonly itemId: string;
    readonly reason: string;
    readonly becauseOf: string;
    readonly at: Instant;
  },
): NewRecord {
  const value = ItemReopened.encode({ ...of, at: new Date(of.at) }).finish();
  return { id, key, type: ITEM_REOPENED, value };
}

/** Undefined for a record that this version cannot read: the caller parks it. */
export function readItemEvent(record: ReadableRecord): ItemEvent | undefined {
  switch (record.type) {
    case ITEM_DECLARED:
      return readDeclared(record);
    case ITEM_REOPENED:
      return readReopened(record);
    default:
      return readPhysical(record);
  }
}

function readDeclared(record: ReadableRecord): ItemEvent | undefined {
  const message = readRecord(record, ITEM_DECLARED, ItemDeclared);
  const declaration = declarationFromWire(message?.declaration);
  if (declaration === undefined) return undefined;
  const event = { kind: 'declared', id: record.id, number: declaration.number, declaration } as const;
  const parties = message?.parties;
  return parties === undefined ? event : { ...event, sealed: { keyId: parties.keyId, sealed: parties.sealed } };
}

function readReopened(record: ReadableRecord): ItemEvent | undefined {
  const message = readRecord(record, ITEM_REOPENED, ItemReopened);
  const at = fromTimestamp(message?.at);
  if (message === undefined || at === undefined) return undefined;
  const { number, itemId, reason } = message;
  return { kind: 'reopened', id: record.id, number, itemId, reason, at };
}

function readPhysical(record: ReadableRecord): ItemEvent | undefined {
  const kind = KIND_OF.get(record.type);
  const fact = kind && readRecord(record, record.type, PHYSICAL[kind].codec)?.fact;
  const at = fromTimestamp(fact?.at);
  if (kind === undefined || fact === undefined || at === undefined) return undefined;
  const { number, operator, code, place } = fact;
  const event: PhysicalEvent = { kind, at, ...(code !== '' && { code }), ...(place !== '' && { place }) };
  return { kind: 'physical', id: record.id, number, operator, event };
}

/** A sealed block as a message field, without copying its bytes. */
export function sealedToWire(block: SealedBlock | undefined): SealedParties | undefined {
  if (block === undefined) return undefined;
  const { buffer, byteOffset, byteLength } = block.sealed;
  return { keyId: block.keyId, sealed: Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength) };
}

/** A sealed block as documents keep it. */
export const sealedToText = ({ keyId, sealed }: SealedBlock): SealedText => ({
  keyId,
  sealed: Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).toString('base64'),
});

export const sealedFromText = ({ keyId, sealed }: SealedText): SealedBlock => ({
  keyId,
  sealed: Buffer.from(sealed, 'base64'),
});

/** The log key of an item: its S10 number alone; a courier's number only within that courier's own. */
export function itemKey(d: Pick<Declaration, 'number' | 'numberType' | 'submission'>): string {
  return itemKeyOf(d.number, d.numberType === 's10', d.submission.operator);
}

export const itemKeyOf = (number: string, isS10: boolean, operator: string): string =>
  isS10 ? number : `${operator}/${number}`;
