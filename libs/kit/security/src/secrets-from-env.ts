import { readFileSync } from 'node:fs';

import { AppError } from '@portcullis/domain';

import { readNamedKey, readSecret } from './secret-text.ts';
import type { Secrets } from './secrets.ts';

/**
 * The secrets as a production deployment hands them over: each variable holds base64, or its `_FILE` twin names a file
 * (a mounted secret) that does. Nothing is made up: whatever is missing or wrong is told in one `invalid` error.
 *
 * `PORTCULLIS_PARTY_HASH_KEY` (`h1:<base64>`), `PORTCULLIS_MASTER_KEY`, `PORTCULLIS_SELECTION_SECRET`,
 * `PORTCULLIS_TOKEN_SECRET`.
 */
export function secretsFromEnv(env: Readonly<Record<string, string | undefined>>): Secrets {
  const problems: string[] = [];
  const read = <T>(variable: string, parse: (name: string, text: string) => T): T | undefined => {
    try {
      return parse(variable, textOf(env, variable));
    } catch (thrown) {
      problems.push(AppError.from(thrown).message);
      return undefined;
    }
  };
  const partyHashKey = read('PORTCULLIS_PARTY_HASH_KEY', readNamedKey);
  const masterKey = read('PORTCULLIS_MASTER_KEY', readSecret);
  const selectionSecret = read('PORTCULLIS_SELECTION_SECRET', readSecret);
  const tokenSecret = read('PORTCULLIS_TOKEN_SECRET', readSecret);
  if (partyHashKey && masterKey && selectionSecret && tokenSecret)
    return { partyHashKey, masterKey, selectionSecret, tokenSecret };
  throw new AppError('invalid', problems.join('; '));
}

/** True when any of the secrets comes from the environment: then all of them must. */
export const envHoldsSecrets = (env: Readonly<Record<string, string | undefined>>): boolean =>
  ['PARTY_HASH_KEY', 'MASTER_KEY', 'SELECTION_SECRET', 'TOKEN_SECRET'].some(
    (name) => env[`PORTCULLIS_${name}`] !== undefined || env[`PORTCULLIS_${name}_FILE`] !== undefined,
  );

function textOf(env: Readonly<Record<string, string | undefined>>, variable: string): string {
  const file = env[`${variable}_FILE`];
  const text = env[variable];
  if (file !== undefined && text !== undefined)
    throw new AppError('invalid', `set ${variable} or ${variable}_FILE, not both`);
  if (file !== undefined) return readFileSync(file, 'utf8');
  if (text !== undefined) return text;
  throw new AppError('invalid', `${variable} (or ${variable}_FILE) is not set`);
}
