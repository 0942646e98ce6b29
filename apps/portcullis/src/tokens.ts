import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { issueToken, type Secrets } from '@portcullis/security';

import type { Config } from './config.ts';

/** The file that holds the bearer token of an account. */
export const tokenFile = (dataFolder: string, account: string): string =>
  join(dataFolder, 'tokens', `${account}.token`);

/** Writes one bearer token an account into files that only the owner can read, and says where. Tokens are never printed. */
export async function writeTokens(config: Config, secrets: Secrets): Promise<string> {
  const folder = join(config.dataFolder, 'tokens');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const accounts = [
    ...config.posts.map((subject) => ({ subject, roles: ['post'] })),
    ...config.couriers.map((subject) => ({ subject, roles: ['courier'] })),
    { subject: 'officer-1', roles: ['officer'] },
    { subject: 'partner-example', roles: ['partner'] },
  ];
  for (const account of accounts) {
    await writeFile(tokenFile(config.dataFolder, account.subject), await issueToken(secrets, account), { mode: 0o600 });
  }
  return folder;
}
