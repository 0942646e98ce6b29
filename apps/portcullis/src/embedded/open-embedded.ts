import { courierGateway } from '@portcullis/courier-gateway';
import { bearerAuthentication, startGrpcServer, type RunningServer } from '@portcullis/grpc';
import { startInspection, type Inspection } from '@portcullis/inspection';
import type { Logger } from '@portcullis/observability';
import { reportTools, startPartnerExchange, type PartnerExchange } from '@portcullis/partner-exchange';
import type { Platform } from '@portcullis/platform';
import { GRPC_LIMITS, startPostalIntake, type PostalIntake } from '@portcullis/postal-intake';
import { loadTables } from '@portcullis/reference-data';
import { startScreening } from '@portcullis/screening';
import { openScreeningDesk, type Desk, type OpenKnowledge } from '@portcullis/screening-desk';
import {
  openPartyVault,
  partyHasher,
  selectionDraws,
  sha256Hex,
  tokenVerifier,
  type Secrets,
} from '@portcullis/security';
import { readRight } from '@portcullis/wire';

import type { Config } from '../config.ts';
import { SAMPLE_AGREEMENT } from './sample-agreement.ts';

/** Every service in one process on one platform. */
export interface Embedded extends AsyncDisposable {
  readonly platform: Platform;
  readonly secrets: Secrets;
  readonly knowledge: OpenKnowledge;
  readonly desk: Desk;
  readonly intake: PostalIntake;
  readonly inspection: Inspection;
  readonly exchange: PartnerExchange;
  readonly server: RunningServer;
}

/** Starts the services in the order of the flow; each is the same code that runs alone elsewhere. */
export async function openEmbedded(
  config: Config,
  platform: Platform,
  secrets: Secrets,
  logger: Logger,
): Promise<Embedded> {
  await using stack = new AsyncDisposableStack();
  const { log, documents, blobs } = platform;
  const now = (): Date => new Date();
  const tables = { ...loadTables(), draws: selectionDraws(secrets) };
  const { desk, knowledge } = stack.use(
    await openScreeningDesk({ log, documents, tables, readRight, sha256: sha256Hex, now }),
  );
  const vault = await openPartyVault({ store: documents, secrets, now });

  const tools = reportTools(secrets);
  const exchange = stack.use(
    await startPartnerExchange({ log, documents, agreements: [SAMPLE_AGREEMENT], tools, now }),
  );
  const inspection = stack.use(await startInspection({ log, documents, logger, now }));
  stack.use(await startScreening({ log, desk }));
  const { posts: operators } = config;
  const intake = stack.use(await startPostalIntake({ log, documents, blobs, secrets, operators, now, logger }));
  const couriers = courierGateway({ log, desk, vault, hasher: partyHasher(secrets), now });
  const server = stack.use(
    await startGrpcServer({
      host: config.host,
      port: config.grpcPort,
      services: [couriers.service, intake.grpc, inspection.service, exchange.service],
      authenticate: bearerAuthentication(tokenVerifier(secrets)),
      limits: GRPC_LIMITS,
      logger,
    }),
  );
  const opened = stack.move();
  return {
    platform,
    secrets,
    knowledge,
    desk,
    intake,
    inspection,
    exchange,
    server,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
