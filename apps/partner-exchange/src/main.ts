import { bearerAuthentication, startGrpcServer } from '@portcullis/grpc';
import { openLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { secretsFor, tokenVerifier } from '@portcullis/security';
import { runUntilSignalled } from '@portcullis/service';

import { readConfig } from './config.ts';
import { reportTools } from './report-tools.ts';
import { startPartnerExchange } from './service.ts';

await runUntilSignalled(async (stack) => {
  const { dataFolder, host, grpcPort, agreements, logLevel } = readConfig(process.env);
  const logger = openLogger({ name: 'partner-exchange', level: logLevel });
  const secrets = secretsFor(process.env, dataFolder);
  const { log, documents } = stack.use(await openPlatform({ dataFolder }));
  const tools = reportTools(secrets);
  const now = (): Date => new Date();
  const exchange = stack.use(await startPartnerExchange({ log, documents, agreements, tools, now }));
  const authenticate = bearerAuthentication(tokenVerifier(secrets));
  const services = [exchange.service];
  const server = stack.use(await startGrpcServer({ host, port: grpcPort, services, authenticate, logger }));
  logger.info({ host, port: server.port, agreements: agreements.length }, 'partner exchange is up');
});
