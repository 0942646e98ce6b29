import { openPlatform } from '@portcullis/platform';
import { openSecrets } from '@portcullis/security';

import type { Config } from '../config.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { sharing } from '../ledger/sharing.ts';

/** Adds the ledger up from the topics of a data folder, also beside the process that owns it. 1 where it does not balance. */
export async function ledgerCommand(config: Config, write: (line: string) => void): Promise<number> {
  await using platform = await openPlatform({ dataFolder: config.dataFolder, readOnly: true });
  const secrets = openSecrets({ folder: config.dataFolder });
  const ledger = await buildLedger({ log: platform.log, posts: config.posts, ...sharing(secrets) });
  write(JSON.stringify(ledger, null, 2));
  return ledger.balanced ? 0 : 1;
}
