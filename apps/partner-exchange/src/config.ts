import { readFileSync } from 'node:fs';

import { AppError } from '@portcullis/domain';
import { dataFolder, grpcPort, host, logLevel, readEnv, text, type Env, type EnvValues } from '@portcullis/service';

import { checkAgreements, type Agreement } from './agreement.ts';

/** Every variable of the service; `.env.example` mirrors it. */
export const VARIABLES = {
  dataFolder,
  host,
  grpcPort: grpcPort(7_446),
  agreementsFile: text('PARTNER_AGREEMENTS_FILE', {
    about: 'JSON file with the list of agreements; without one nothing is shared',
    default: '',
  }),
  logLevel: logLevel(),
} as const;

/** Settings of the service. With no variables set, everything is under `./data` and nothing is shared. */
export type Config = EnvValues<typeof VARIABLES> & { readonly agreements: readonly Agreement[] };

/** The only reader of settings in the environment; throws one error that lists every problem. */
export function readConfig(env: Env): Config {
  const values = readEnv(env, VARIABLES);
  return { ...values, agreements: values.agreementsFile === '' ? [] : readAgreements(values.agreementsFile) };
}

function readAgreements(file: string): readonly Agreement[] {
  try {
    return checkAgreements(JSON.parse(readFileSync(file, 'utf8')));
  } catch (thrown) {
    const { message } = AppError.from(thrown);
    throw new AppError('invalid', `${VARIABLES.agreementsFile.name}: ${file} cannot be used: ${message}`, thrown);
  }
}
