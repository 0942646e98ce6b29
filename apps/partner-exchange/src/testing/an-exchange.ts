import { PartnerServiceClient, type PullReportsResponse, type SharedReport } from '@portcullis/contracts';
import type { DocumentStore } from '@portcullis/document-store';
import { openSqliteDocumentStore } from '@portcullis/document-store-sqlite';
import type { EventLog, LogRecord, NewRecord } from '@portcullis/event-log';
import { openSqliteEventLog } from '@portcullis/event-log-sqlite';
import { bearerAuthentication, callUnary, openClient, startGrpcServer } from '@portcullis/grpc';
import { quietLogger } from '@portcullis/observability';
import { ephemeralSecrets } from '@portcullis/security/testing';

import type { Agreement } from '../agreement.ts';
import { reportTools } from '../report-tools.ts';
import { startPartnerExchange } from '../service.ts';

/** An agreement with a made-up partner that lets everything through; only what a spec names differs. */
export const anAgreement = (overrides: Partial<Agreement> = {}): Agreement => ({
  id: 'A-1',
  partner: 'partner-a',
  legalBasis: 'made up for the specs',
  purpose: 'border enforcement',
  validFrom: '2026-01-01',
  outcomes: ['R1', 'R1C', 'R1G'],
  categories: ['*'],
  fields: [
    'reportingCountry',
    'officeCode',
    'placeType',
    'seizureDate',
    'customsProcedure',
    'detectionMethod',
    'conveyance',
    'concealment',
    'route',
    'lines',
    'iprBasis',
    'outcome',
    'completeness',
    'hoursToEntry',
  ],
  tlp: 'AMBER',
  permittedAction: 'internal-use',
  ...overrides,
});

export interface AnExchange extends AsyncDisposable {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  /** Tells results and waits until all are shared or parked. */
  tell(...records: readonly NewRecord[]): Promise<void>;
  /** What a partner gets over the socket. */
  pull(partner: string, after?: string, pageSize?: number): Promise<PullReportsResponse>;
  reports(partner: string): Promise<readonly SharedReport[]>;
  client(token: string): PartnerServiceClient;
  records(topic: string): Promise<readonly LogRecord[]>;
}

export interface ExchangeOptions {
  readonly now?: () => Date;
  readonly log?: EventLog;
  readonly documents?: DocumentStore;
}

/** The exchange on SQLite in memory behind a real socket; a token is its bearer's partner. */
export async function anExchange(
  agreements: readonly Agreement[] = [anAgreement()],
  { now = () => new Date('2026-03-02T16:00:00Z'), ...given }: ExchangeOptions = {},
): Promise<AnExchange> {
  const stack = new AsyncDisposableStack();
  const log = given.log ?? stack.use(await openSqliteEventLog({ folder: ':memory:' }));
  const documents = given.documents ?? stack.use(await openSqliteDocumentStore({ folder: ':memory:' }));
  const tools = reportTools(ephemeralSecrets());
  const exchange = stack.use(await startPartnerExchange({ log, documents, agreements, tools, now }));
  const server = stack.use(
    await startGrpcServer({
      host: '127.0.0.1',
      port: 0,
      services: [exchange.service],
      authenticate: bearerAuthentication((token) => ({ id: token, roles: [token.slice(0, token.indexOf('-'))] })),
      logger: quietLogger,
    }),
  );
  const clients = new Map<string, PartnerServiceClient>();
  const client = (token: string): PartnerServiceClient => {
    const known = clients.get(token);
    if (known !== undefined) return known;
    const opened = openClient(PartnerServiceClient, `127.0.0.1:${server.port}`, { token });
    stack.defer(() => opened.close());
    clients.set(token, opened);
    return opened;
  };
  const pull = (partner: string, after = '', pageSize = 0) =>
    callUnary(client(partner), 'pullReports', { after, pageSize });
  return {
    log,
    documents,
    client,
    pull,
    reports: async (partner) => (await pull(partner)).reports,
    tell: async (...records) => {
      await log.append('inspections', records);
      await caughtUp(log);
    },
    records: async (topic) => {
      const records: LogRecord[] = [];
      for await (const batch of log.read(topic)) records.push(...batch);
      return records;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const PATIENCE = 10_000;

async function caughtUp(log: EventLog): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    const lag = await log.lag('partner-exchange');
    if (lag.every(({ records }) => records === 0)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('the exchange does not catch up');
}
