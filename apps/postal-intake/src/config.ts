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

/** Every variable of this service, with its default. What the platform reads is its own. */
export const VARIABLES = {
  operators: accounts(
    'PORTCULLIS_POSTS',
    'accounts of the posts that are served, separated by commas: a-z, 0-9 and hyphens',
    ['sample-post'],
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
  logLevel: oneOf('PORTCULLIS_LOG_LEVEL', {
    about: 'how much is logged: trace, debug, info, warn, error or silent',
    values: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
  }),
} as const satisfies EnvSpec;

export type Config = EnvValues<typeof VARIABLES>;

/** The configuration of this service; all problems in one `invalid` error. With nothing set, the embedded defaults. */
export const readConfig = (env: Env): Config => readEnv(env, VARIABLES);
