import { hash } from 'node:crypto';

import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { Declaration, Right } from '@portcullis/domain';
import type { DocumentStore } from '@portcullis/document-store';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { loadTables } from '@portcullis/reference-data';

import { openDesk, type Desk } from '../desk.ts';
import type { DeskEvent } from '../events.ts';
import { openKnowledge, type KnowledgeTables, type OpenKnowledge } from '../open-knowledge.ts';

/** A desk on SQLite in memory with the shipped tables and a register of its own. */
export interface TestDesk extends AsyncDisposable {
  readonly desk: Desk;
  readonly documents: DocumentStore;
  readonly knowledge: OpenKnowledge;
  readonly sha256: (text: string) => string;
}

const RIGHT: Right = {
  rightId: 'right-1',
  type: 'RTM',
  mark: 'Zephyrine',
  variants: [],
  doNotMatch: [],
  holderId: 'holder-1',
  niceClasses: [25],
  categories: ['3a', '4a'],
  referencePrice: { amount: '100.00', currency: 'EUR' },
  applications: [{ applicationId: 'a-1', jurisdictions: ['EU'], smallConsignments: true, authorisedKeys: [] }],
};

export async function openTestDesk(
  options: { readonly draw?: number; readonly now?: () => Date; readonly documents?: DocumentStore } = {},
): Promise<TestDesk> {
  const now = options.now ?? (() => new Date('2026-02-21T08:00:00Z'));
  const log = await openSqliteEventLog({ folder: ':memory:' });
  const documents =
    options.documents ?? (await openSqliteDocumentStore({ folder: ':memory:', now: () => now().getTime() }));
  const sha256 = (text: string): string => hash('sha256', text, 'hex');
  await log.declareTopics([{ name: 'rights', compacted: true }]);
  await log.append('rights', [{ id: 'r', key: 'right-1', type: 'right', value: Buffer.from(JSON.stringify(RIGHT)) }]);
  const draw = options.draw ?? 0.9;
  const tables: KnowledgeTables = { ...loadTables(), draws: () => ({ random: draw, audit: draw }) };
  const readRight = ({ value }: { value: Uint8Array | null }): Right | undefined =>
    value === null ? undefined : (JSON.parse(Buffer.from(value).toString()) as Right);
  const knowledge = await openKnowledge({ log, documents, tables, readRight, sha256 });
  const desk = await openDesk({
    documents,
    knowledge: knowledge.current,
    check: knowledge.check,
    sha256,
    now,
  });
  return {
    desk,
    documents,
    knowledge,
    sha256,
    [Symbol.asyncDispose]: async () => {
      await knowledge[Symbol.asyncDispose]();
      await log[Symbol.asyncDispose]();
      if (options.documents === undefined) await documents[Symbol.asyncDispose]();
    },
  };
}

const party = (key: string, country: string): Declaration['consignor'] => ({
  country,
  typeOfPerson: 'natural',
  identityKey: `identity-${key}`,
  nameKey: `name-${key}`,
  addressKey: `address-${key}`,
  declared: ['name', 'street', 'city', 'postcode'],
  textDefects: [],
  companyForm: false,
});

/** A plain declaration of a shirt from China to the Netherlands; only what a spec names differs. Its people are made up. */
export function aDeskDeclaration(
  overrides: Partial<Declaration> & { readonly messageId?: string; readonly preparedAt?: string | undefined } = {},
): Declaration {
  const { messageId = 'm-1', preparedAt = '2026-02-20T03:15:00.000Z', ...rest } = overrides;
  const given = 'preparedAt' in overrides ? overrides.preparedAt : preparedAt;
  return {
    kind: 'fiscal',
    channel: 'postal',
    submission: {
      operator: 'post-example',
      message: 'ITMATT/1',
      messageId,
      ...(given !== undefined && { preparedAt: given }),
      receivedAt: '2026-02-20T04:00:00.000Z',
    },
    number: 'LX000000005NL',
    numberType: 's10',
    postedOn: '2026-02-19',
    nature: 'sale',
    dispatchedFrom: 'CN',
    destination: 'NL',
    grossMassKg: '0.420',
    totalValue: { amount: '37.80', currency: 'EUR' },
    transportCharges: { amount: '6.10', currency: 'EUR' },
    consignor: party('sender', 'CN'),
    consignee: party('consignee', 'NL'),
    lines: [
      {
        line: 1,
        description: "Men's cotton shirt, knitted",
        quantity: 2,
        netMassKg: '0.380',
        value: { amount: '37.80', currency: 'EUR' },
        hs: '610510',
        origin: 'CN',
      },
    ],
    ...rest,
  };
}

/** The event of a declaration; its id follows from message and number, as an intake makes it. */
export function declared(declaration: Declaration): DeskEvent & { readonly kind: 'declared' } {
  const { operator, messageId } = declaration.submission;
  return {
    id: `${operator}/${messageId}/${declaration.number}/${declaration.kind}`,
    key: declaration.number,
    kind: 'declared',
    declaration,
  };
}
