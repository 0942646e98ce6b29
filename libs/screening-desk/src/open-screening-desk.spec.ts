import { hash } from 'node:crypto';

import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { loadTables } from '@portcullis/reference-data';

import { openScreeningDesk } from './open-screening-desk.ts';
import { aDeskDeclaration, declared } from './testing/index.ts';

describe('openScreeningDesk', () => {
  it('decides on an empty log, with the shipped tables', async () => {
    await using log = await openSqliteEventLog({ folder: ':memory:' });
    await using documents = await openSqliteDocumentStore({ folder: ':memory:' });
    await using screening = await openScreeningDesk({
      log,
      documents,
      tables: { ...loadTables(), draws: () => ({ random: 0.9, audit: 0.9 }) },
      readRight: () => undefined,
      sha256: (text) => hash('sha256', text, 'hex'),
      now: () => new Date('2026-02-21T08:00:00Z'),
    });
    const [outcome] = await screening.desk.decide([declared(aDeskDeclaration())]);
    expect(outcome?.decided?.screening).toMatchObject({
      lane: 'green',
      receipt: { clock: '2026-02-21T08:00:00.000Z' },
    });
  });
});
