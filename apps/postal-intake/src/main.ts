import { bearerAuthentication, startGrpcServer } from '@portcullis/grpc';
import { openLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { secretsFor, tokenVerifier } from '@portcullis/security';
import { runUntilSignalled } from '@portcullis/service';

import { GRPC_LIMITS, readConfig } from './config.ts';
import { startPostalIntake } from './service.ts';

await runUntilSignalled(async (stack) => {
  const { dataFolder, operators, host, grpcPort: port, logLevel: level } = readConfig(process.env);
  const logger = openLogger({ name: 'postal-intake', level });
  const { log, documents, blobs } = stack.use(await openPlatform({ dataFolder }));
  const secrets = secretsFor(process.env, dataFolder);
  const now = (): Date => new Date();
  const intake = stack.use(await startPostalIntake({ log, documents, blobs, secrets, operators, now, logger }));
  const authenticate = bearerAuthentication(tokenVerifier(secrets));
  const services = [intake.grpc];
  const server = await startGrpcServer({ host, port, services, authenticate, limits: GRPC_LIMITS, logger });
  stack.use(server);
  logger.info({ port: server.port, operators }, 'postal intake is up');
});
