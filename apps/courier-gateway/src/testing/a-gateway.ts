import { ScreeningServiceClient } from '@portcullis/contracts';
import type { DocumentStore } from '@portcullis/document-store';
import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { EventLog, LogRecord } from '@portcullis/event-log';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { bearerAuthentication, openClient } from '@portcullis/grpc';
import { quietLogger } from '@portcullis/observability';
import { openTestDesk } from '@portcullis/screening-desk/testing';
import { openPartyVault, partyHasher } from '@portcullis/security';
import { ephemeralSecrets } from '@portcullis/security/testing';

import { startCourierGateway } from '../service.ts';

export interface AGateway extends AsyncDisposable {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly port: number;
  /** A client whose account is the token; `courier-…` has the role of a courier. */
  client(token?: string): ScreeningServiceClient;
  /** What is on `items`, a repeated id once. */
  items(): Promise<readonly LogRecord[]>;
}

export interface GatewayOptions {
  readonly folder?: string;
  readonly log?: EventLog;
  readonly documents?: DocumentStore;
  readonly queue?: number;
}

/** The couriers' gateway with a desk of its own on SQLite, behind a real socket. */
export async function aGateway({ folder = ':memory:', queue, ...given }: GatewayOptions = {}): Promise<AGateway> {
  const stack = new AsyncDisposableStack();
  const now = () => new Date('2026-02-21T08:00:00Z');
  const secrets = ephemeralSecrets();
  const log = given.log ?? stack.use(await openSqliteEventLog({ folder }));
  const documents = given.documents ?? stack.use(await openSqliteDocumentStore({ folder, now: () => now().getTime() }));
  const { desk } = stack.use(await openTestDesk({ now, documents }));
  const server = stack.use(
    await startCourierGateway({
      log,
      desk,
      vault: await openPartyVault({ store: documents, secrets, now }),
      hasher: partyHasher(secrets),
      now,
      host: '127.0.0.1',
      port: 0,
      authenticate: bearerAuthentication((token) => ({ id: token, roles: [token.slice(0, token.indexOf('-'))] })),
      logger: quietLogger,
      ...(queue !== undefined && { queue }),
    }),
  );
  return {
    log,
    documents,
    port: server.port,
    client: (token = 'courier-a') => {
      const client = openClient(ScreeningServiceClient, `127.0.0.1:${server.port}`, { token });
      stack.defer(() => client.close());
      return client;
    },
    items: async () => {
      const byId = new Map<string, LogRecord>();
      for await (const batch of log.read('items')) for (const record of batch) byId.set(record.id, record);
      return [...byId.values()];
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
