import { openLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { loadTables } from '@portcullis/reference-data';
import { openScreeningDesk } from '@portcullis/screening-desk';
import { secretsFor, selectionDraws, sha256Hex as sha256 } from '@portcullis/security';
import { runUntilSignalled } from '@portcullis/service';
import { readRight } from '@portcullis/wire';

import { readConfig } from './config.ts';
import { startScreening } from './service.ts';

await runUntilSignalled(async (stack) => {
  const { dataFolder, logLevel } = readConfig(process.env);
  const logger = openLogger({ name: 'screening', level: logLevel });
  const secrets = secretsFor(process.env, dataFolder);
  const { log, documents } = stack.use(await openPlatform({ dataFolder }));
  const now = (): Date => new Date();
  const tables = { ...loadTables(), draws: selectionDraws(secrets) };
  const { desk } = stack.use(await openScreeningDesk({ log, documents, tables, readRight, sha256, now }));
  stack.use(await startScreening({ log, desk }));
  logger.info('screening is up');
});
