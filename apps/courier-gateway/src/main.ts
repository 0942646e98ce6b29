import { bearerAuthentication } from '@portcullis/grpc';
import { openLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { loadTables } from '@portcullis/reference-data';
import { openScreeningDesk } from '@portcullis/screening-desk';
import {
  openPartyVault,
  partyHasher,
  secretsFor,
  selectionDraws,
  sha256Hex as sha256,
  tokenVerifier,
} from '@portcullis/security';
import { runUntilSignalled } from '@portcullis/service';
import { readRight } from '@portcullis/wire';

import { readConfig } from './config.ts';
import { startCourierGateway } from './service.ts';

await runUntilSignalled(async (stack) => {
  const { dataFolder, host, grpcPort: port, queue, logLevel } = readConfig(process.env);
  const logger = openLogger({ name: 'courier-gateway', level: logLevel });
  const secrets = secretsFor(process.env, dataFolder);
  const { log, documents } = stack.use(await openPlatform({ dataFolder }));
  const now = (): Date => new Date();
  const tables = { ...loadTables(), draws: selectionDraws(secrets) };
  const { desk } = stack.use(await openScreeningDesk({ log, documents, tables, readRight, sha256, now }));
  const vault = await openPartyVault({ store: documents, secrets, now });
  const hasher = partyHasher(secrets);
  const authenticate = bearerAuthentication(tokenVerifier(secrets));
  const server = stack.use(
    await startCourierGateway({ log, desk, vault, hasher, now, queue, host, port, authenticate, logger }),
  );
  logger.info({ host, port: server.port }, 'courier gateway is up');
});
