import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { Collection, DocumentStore } from '@portcullis/document-store';
import type { ResultCode } from '@portcullis/domain';

import type { ItemDocument } from './item-document.ts';
import { othersOfSender } from './sender-items.ts';

const SENDER = 'sender-1';

function document(at: number, released: boolean, sender = SENDER): ItemDocument {
  const key = `LX${String(at).padStart(8, '0')}NL`;
  const physical = released ? [{ kind: 'released' as const, at: '2026-02-20T00:00:00.000Z' }] : [];
  const item = { itemId: `${key}~2026`, firstOn: '2026-02-19', submissions: [], physical, openHolds: [] };
  return { key, number: key, sender, items: [{ ...item, justLifted: [], results: [], decided: [] }], physical: [] };
}

describe('the other parcels of a sender with a finding', () => {
  let store: DocumentStore;
  let items: Collection<ItemDocument>;
  beforeEach(async () => {
    store = await openSqliteDocumentStore({ folder: ':memory:' });
    items = await store.collection<ItemDocument>({ name: 'items', indexes: [['sender']] });
  });
  afterEach(() => store[Symbol.asyncDispose]());

  const keep = (documents: readonly ItemDocument[]) =>
    items.write(documents.map((one) => ({ id: one.key, expected: 0, document: one })));
  const reopened = async (result: ResultCode = 'R1C') => {
    const at = '2026-02-21T00:00:00.000Z';
    const { key } = document(0, false);
    const event = { kind: 'inspected' as const, id: 'i', key, itemId: `${key}~2026`, result, at, liftedHolds: [] };
    return (await othersOfSender(items, document(0, false), event)).map((one) => one.number);
  };
  const numbers = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => document(from + i, false).number);

  it('are reopened however many were released before them', async () => {
    await keep([
      ...Array.from({ length: 130 }, (_, at) => document(at, true)),
      document(130, false),
      document(131, false),
    ]);
    expect(await reopened()).toEqual(numbers(130, 132));
  });

  it('are reopened beyond one page, the inspected one and those of others left out', async () => {
    await keep([...Array.from({ length: 120 }, (_, at) => document(at, false)), document(500, false, 'sender-2')]);
    expect(await reopened()).toEqual(numbers(1, 120));
  });

  it('are at most 200', async () => {
    await keep(Array.from({ length: 260 }, (_, at) => document(at, false)));
    expect(await reopened()).toEqual(numbers(1, 201));
  });

  it('are sought among 500', async () => {
    await keep([...Array.from({ length: 500 }, (_, at) => document(at, true)), document(500, false)]);
    expect(await reopened()).toEqual([]);
  });

  it.each<[ResultCode, number]>([
    ['R1', 1],
    ['R2', 1],
    ['R0', 0],
    ['R1G', 0],
    ['R3', 0],
  ])('are reopened only for a result against the sender: %s', async (result, many) => {
    await keep([document(1, false)]);
    expect(await reopened(result)).toHaveLength(many);
  });
});
