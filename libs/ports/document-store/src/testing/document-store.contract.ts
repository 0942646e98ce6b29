import type { CollectionSpec, DocumentStore } from '../index.ts';

import { describeContent } from './content.contract.ts';
import { describeDurability } from './durability.contract.ts';
import { describeExpiry } from './expiry.contract.ts';
import { describePaging } from './paging.contract.ts';
import { describeQueries } from './queries.contract.ts';
import { describeVersions } from './versions.contract.ts';

/** One store's data for one test, empty at first; disposing removes it. */
export interface DocumentStoreHarness extends AsyncDisposable {
  /** Opens the store; called again after closing it gives the same data. */
  open(): Promise<DocumentStore>;
  /** The command of a process that opens the same data and runs `writeUntilKilled` on this collection. */
  writer(collection: string): { readonly command: string; readonly args: readonly string[] };
}

/** The store of the running test; opened before each test, closed after it. */
export interface Opened {
  store(): DocumentStore;
  /** Closes it. */
  close(): Promise<void>;
  /** Closes it and opens it again on the same data. */
  reopen(): Promise<DocumentStore>;
  harness(): DocumentStoreHarness;
}

export const ITEMS: CollectionSpec = { name: 'items', indexes: [['state', '-due'], ['office.code']] };

const LONGEST_TEST = 90_000;

/** What every document store promises. Run whole by each adapter's spec. */
export function describeDocumentStore(name: string, prepare: () => Promise<DocumentStoreHarness>): void {
  describe(`the document store on ${name}`, () => {
    jest.setTimeout(LONGEST_TEST);
    let harness: DocumentStoreHarness;
    let store: DocumentStore;

    beforeEach(async () => {
      harness = await prepare();
      store = await harness.open();
    });

    afterEach(async () => {
      await store[Symbol.asyncDispose]();
      await harness[Symbol.asyncDispose]();
    });

    const opened: Opened = {
      store: () => store,
      close: async () => {
        await store[Symbol.asyncDispose]();
      },
      reopen: async () => {
        await store[Symbol.asyncDispose]();
        store = await harness.open();
        return store;
      },
      harness: () => harness,
    };

    describeVersions(opened);
    describeContent(opened);
    describeQueries(opened);
    describePaging(opened);
    describeExpiry(opened);
    describeDurability(opened);
  });
}
