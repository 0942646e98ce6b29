import type { GrpcLimits } from '@portcullis/grpc';
import { envHoldsSecrets, openSecrets, secretsFromEnv, type Secrets } from '@portcullis/security';
import {
  integer,
  oneOf,
  readEnv,
  text,
  type Env,
  type EnvSpec,
  type EnvValues,
  type Variable,
} from '@portcullis/service';

/** A list of accounts, separated by commas. */
const accounts = (name: string, about: string, byDefault: readonly string[]): Variable<readonly string[]> => ({
  name,
  about,
  default: byDefault,
  parse: (value) => ({
    value: value
      .split(',')
      .map((account) => account.trim())
      .filter((account) => account !== ''),
  }),
});

/** Every variable of this service, with its default; secrets have their own (`secretsFromEnv`). */
export const VARIABLES = {
  dataFolder: text('PORTCULLIS_DATA', {
    about: 'folder that holds log, documents, blobs and, where none are given, secrets',
    default: './data',
  }),
  operators: accounts(
    'PORTCULLIS_POSTS',
    'accounts of the posts that are served, separated by commas: a-z, 0-9 and hyphens',
    ['post-cn', 'post-hk', 'post-us', 'post-gb', 'post-tr', 'post-sg'],
  ),
  grpcHost: text('PORTCULLIS_POSTAL_GRPC_HOST', {
    about: 'address at which posts hand in messages by gRPC',
    default: '127.0.0.1',
  }),
  grpcPort: integer('PORTCULLIS_POSTAL_GRPC_PORT', {
    about: 'port at which posts hand in messages by gRPC; 0 takes a free one',
    min: 0,
    max: 65_535,
    default: 7_451,
  }),
  logLevel: oneOf('PORTCULLIS_LOG', {
    about: 'how much is logged: debug, info, warn, error or silent',
    values: ['debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
  }),
} as const satisfies EnvSpec;

export type Config = EnvValues<typeof VARIABLES>;

/** The configuration of this service; all problems in one `invalid` error. With nothing set, the embedded defaults. */
export const readConfig = (env: Env): Config => readEnv(env, VARIABLES);

/** The secrets of the environment where it has any, else those of the data folder, made at the first start. */
export const readSecrets = (env: Env, { dataFolder }: Pick<Config, 'dataFolder'>): Secrets =>
  envHoldsSecrets(env) ? secretsFromEnv(env) : openSecrets({ folder: dataFolder });

/** A message may have 20 MB, and one that is a little larger is still told so. */
export const GRPC_LIMITS: Partial<GrpcLimits> = { maxReceiveBytes: 24 * 1024 * 1024 };
