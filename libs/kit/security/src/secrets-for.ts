import { openSecrets } from './open-secrets.ts';
import { envHoldsSecrets, secretsFromEnv } from './secrets-from-env.ts';
import type { Secrets } from './secrets.ts';

/** The secrets of a process: all from the environment where it holds any of them, else those kept in the data folder. */
export const secretsFor = (env: Readonly<Record<string, string | undefined>>, folder: string): Secrets =>
  envHoldsSecrets(env) ? secretsFromEnv(env) : openSecrets({ folder });
