import { bearerAuthentication, startGrpcServer } from '@portcullis/grpc';
import { openLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { secretsFor, tokenVerifier } from '@portcullis/security';
import { runUntilSignalled } from '@portcullis/service';

import { readConfig } from './config.ts';
import { startInspection } from './service.ts';

await runUntilSignalled(async (stack) => {
  const { dataFolder, host, grpcPort, logLevel } = readConfig(process.env);
  const logger = openLogger({ name: 'inspection', level: logLevel });
  const secrets = secretsFor(process.env, dataFolder);
  const { log, documents } = stack.use(await openPlatform({ dataFolder }));
  const inspection = stack.use(await startInspection({ log, documents, logger, now: () => new Date() }));
  const authenticate = bearerAuthentication(tokenVerifier(secrets));
  const services = [inspection.service];
  const server = stack.use(await startGrpcServer({ host, port: grpcPort, services, authenticate, logger }));
  logger.info({ host, port: server.port }, 'inspection is up');
});
