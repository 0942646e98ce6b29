import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import { AppError } from '@portcullis/domain';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import type { Desk } from '@portcullis/screening-desk';
import { openTestDesk } from '@portcullis/screening-desk/testing';
import { openPartyVault, partyHasher } from '@portcullis/security';
import { ephemeralSecrets } from '@portcullis/security/testing';

import { declareAll } from './declare.ts';
import { aConsignment } from './testing/a-consignment.ts';

const submission = (houseWaybill: string) => ({
  operator: 'courier-a',
  requestId: houseWaybill,
  consignment: aConsignment({ houseWaybill }),
});

describe('declareAll', () => {
  async function declareWith(failing: (numbers: readonly string[]) => void, ...waybills: readonly string[]) {
    await using stack = new AsyncDisposableStack();
    const now = () => new Date('2026-02-21T08:00:00Z');
    const documents = stack.use(await openSqliteDocumentStore({ folder: ':memory:' }));
    const log = stack.use(await openSqliteEventLog({ folder: ':memory:' }));
    await log.declareTopics([{ name: 'items' }]);
    const { desk } = stack.use(await openTestDesk({ now, documents }));
    const secrets = ephemeralSecrets();
    const vault = await openPartyVault({ store: documents, secrets, now });
    const decide: Desk['decide'] = async (events) => {
      failing(events.map((event) => (event.kind === 'declared' ? event.declaration.number : '')));
      return desk.decide(events);
    };
    const deps = { log, desk: { ...desk, decide }, vault, hasher: partyHasher(secrets), judgeParty: () => [], now };
    return await declareAll(waybills.map(submission), deps);
  }

  it('answers the neighbours of a submission that the desk cannot decide', async () => {
    const declared = await declareWith(
      (numbers) => {
        if (numbers.includes('HX-2')) throw new Error('cannot');
      },
      'HX-1',
      'HX-2',
      'HX-3',
    );
    expect(declared).toMatchObject([
      { ok: true, outcome: { number: 'HX-1' } },
      { ok: false, error: { code: 'internal' } },
      { ok: true, outcome: { number: 'HX-3' } },
    ]);
  });

  it('fails as a whole while the store is away', async () => {
    const away = declareWith(
      () => {
        throw new AppError('unavailable', 'away');
      },
      'HX-1',
      'HX-2',
    );
    await expect(away).rejects.toMatchObject({ code: 'unavailable' });
  });
});
